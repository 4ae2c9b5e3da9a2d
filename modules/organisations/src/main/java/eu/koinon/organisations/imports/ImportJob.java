package eu.koinon.organisations.imports;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be known to go on with an import.
 *
 * @param person who acts, for {@code actingFor}
 * @param columns what the cells of its rows are, as the check has found; null for a column that is left out
 */
record ImportJob(
        ImportId id,
        OrganisationId organisation,
        ImportKind kind,
        ImportState state,
        @Nullable UUID file,
        @Nullable FileEncoding chosen,
        @Nullable FileEncoding encoding,
        @Nullable String separator,
        List<@Nullable ImportColumn> columns,
        int total,
        int goneThrough,
        boolean leaveOutWrong,
        boolean invite,
        PersonId person,
        OrganisationId actingFor) {}
