package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one request to take part in a working group. */
public record RequestId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static RequestId parse(String text) {
        return new RequestId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
