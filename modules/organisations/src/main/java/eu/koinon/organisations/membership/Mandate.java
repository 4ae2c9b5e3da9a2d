package eu.koinon.organisations.membership;

import eu.koinon.kernel.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role for a time. Days are those of the organisation's seat: a mandate ends for everybody at the moment when its last
 * day ends there.
 *
 * @param fromDay the first day
 * @param untilDay the last day; open-ended without one
 * @param proofNeeded whether it counts for signing only while a document proves it
 * @param deputyMay whether a deputy may sign by it
 */
public record Mandate(
        Role role, LocalDate fromDay, @Nullable LocalDate untilDay, boolean proofNeeded, boolean deputyMay) {

    public Mandate {
        if (untilDay != null && untilDay.isBefore(fromDay)) {
            throw new IllegalArgumentException("a mandate ends after it begins");
        }
    }

    /** One that needs no proof, and that no deputy signs by. */
    public Mandate(Role role, LocalDate fromDay, @Nullable LocalDate untilDay) {
        this(role, fromDay, untilDay, false, false);
    }

    public static Mandate openEnded(Role role, LocalDate fromDay) {
        return new Mandate(role, fromDay, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}
