package eu.koinon.organisations.joining;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one request to join an organisation. */
public record JoinRequestId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static JoinRequestId parse(String text) {
        return new JoinRequestId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
