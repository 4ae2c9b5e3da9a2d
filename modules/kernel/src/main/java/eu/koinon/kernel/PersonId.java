package eu.koinon.kernel;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/** Names one person, for as long as the network keeps a record of them. */
@JsonbTypeAdapter(PersonIdAsText.class)
public record PersonId(UUID value) {

    /** Reads an id from an address or a body; anything that is no id is answered like an id that nobody has. */
    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
