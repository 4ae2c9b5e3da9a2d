package eu.koinon.audit;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act in the log, as whoever reads it may see it. Names are those of today, missing where the reader may not see them
 * or nobody has them any more, and empty where the account was erased; the ids stay.
 *
 * @param position place in the chain, from 1
 * @param person nobody for a visitor
 * @param organisation acted for
 * @param onOrganisation acted on
 * @param what the permission's words, such as {@code membership:invite}, or {@code sign-in:password} and the like
 * @param about what else it was about, often an id
 * @param aboutName the person's name, where that id is a person's
 * @param outcome {@code done}, {@code denied}, or the slug of the problem that ended it
 * @param address the network address it came from; another organisation's people's are for the auditor only
 * @param roles what the person was at that moment
 * @param inSteadOf for whom a deputy acted, by a right that only the other's role gives
 */
public record LogEntry(
        long position,
        UUID id,
        Instant at,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName,
        @Nullable OrganisationId onOrganisation,
        @Nullable String onOrganisationName,
        String what,
        @Nullable String about,
        @Nullable String aboutName,
        String outcome,
        @Nullable String address,
        List<Role> roles,
        @Nullable PersonId inSteadOf,
        @Nullable String inSteadOfName) {

    public LogEntry {
        roles = List.copyOf(roles);
    }
}
