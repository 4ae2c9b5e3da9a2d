package eu.koinon.organisations.interest.review;

import eu.koinon.organisations.interest.applications.ApplicationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A selection that is tried. It decides nothing.
 *
 * @param by who made it
 * @param version to be sent back with a change
 */
public record Trial(
        TrialId id, String name, @Nullable String by, Instant changedAt, Set<ApplicationId> picks, long version) {

    public Trial {
        picks = Set.copyOf(picks);
    }
}
