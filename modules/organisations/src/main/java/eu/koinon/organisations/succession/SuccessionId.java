package eu.koinon.organisations.succession;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one merger, split or return. */
public record SuccessionId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static SuccessionId parse(String text) {
        return new SuccessionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
