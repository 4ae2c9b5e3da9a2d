package eu.koinon.organisations.deputies;

import eu.koinon.kernel.PersonId;
import java.time.LocalDate;

/**
 * Somebody stands in for somebody of the same organisation; why is known to whoever is away, and to nobody else.
 *
 * @param person who is away
 * @param deputy who stands in
 * @param now whether it is so today, where the organisation has its seat; it is to come otherwise
 */
public record DeputyLine(
        DeputyId id,
        PersonId person,
        String personName,
        PersonId deputy,
        String deputyName,
        LocalDate fromDay,
        LocalDate untilDay,
        boolean now) {

    /** Whether the two times have a day in common. */
    boolean meets(LocalDate first, LocalDate last) {
        return !first.isAfter(untilDay) && !last.isBefore(fromDay);
    }
}
