package eu.koinon.kernel;

import java.util.UUID;

/** Names one person, for as long as the network keeps a record of them. */
public record PersonId(UUID value) implements Id {

    /** Reads an id from an address or a body; anything that is no id is answered like an id that nobody has. */
    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
