package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one call for expression of interest. */
public record CallId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static CallId parse(String text) {
        return new CallId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
