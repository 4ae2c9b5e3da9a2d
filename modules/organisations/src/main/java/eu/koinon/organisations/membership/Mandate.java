package eu.koinon.organisations.membership;

import eu.koinon.kernel.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role for a time. Days are those of UTC, so that a mandate ends at the same moment for everybody.
 *
 * @param fromDay the first day
 * @param untilDay the last day; open-ended without one
 */
public record Mandate(
        Role role, LocalDate fromDay, @Nullable LocalDate untilDay) {

    public Mandate {
        if (untilDay != null && untilDay.isBefore(fromDay)) {
            throw new IllegalArgumentException("a mandate ends after it begins");
        }
    }

    public static Mandate openEnded(Role role, LocalDate fromDay) {
        return new Mandate(role, fromDay, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}
