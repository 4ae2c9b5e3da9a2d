package eu.koinon.organisations.mandates;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.blobs.FileType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that proves a mandate.
 *
 * @param person who holds the mandate
 * @param name of the file, as whoever brought it called it
 * @param size bytes
 * @param fromDay the first day that it proves: of the mandate as it was when the document was brought
 * @param untilDay the last day, if the mandate had one
 */
public record Proof(
        PersonId person,
        Role role,
        String name,
        FileType type,
        long size,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        Instant givenAt) {

    /** Whether it proves the mandate on a day, where the organisation has its seat. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}
