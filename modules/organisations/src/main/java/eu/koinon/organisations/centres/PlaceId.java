package eu.koinon.organisations.centres;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one place of an organisation. */
public record PlaceId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static PlaceId parse(String text) {
        return new PlaceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
