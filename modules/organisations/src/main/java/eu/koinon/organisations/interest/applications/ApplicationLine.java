package eu.koinon.organisations.interest.applications;

import eu.koinon.organisations.directory.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One application in a coordinator's list.
 *
 * @param member whether a sitting member reapplies
 * @param twins how many others are of the same name in the same country, or share an address
 * @param late whether it was let in after the deadline
 */
public record ApplicationLine(
        ApplicationId id,
        ApplicationState state,
        @Nullable Integer number,
        String name,
        @Nullable String country,
        @Nullable Level level,
        boolean member,
        int twins,
        boolean late,
        Instant changedAt,
        @Nullable Instant submittedAt) {}
