package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one trial selection. */
public record TrialId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static TrialId parse(String text) {
        return new TrialId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
