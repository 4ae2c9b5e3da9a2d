package eu.koinon.organisations.deputies;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one time that somebody stands in for somebody. */
public record DeputyId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static DeputyId parse(String text) {
        return new DeputyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
