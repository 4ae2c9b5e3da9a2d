package eu.koinon.audit;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.audit.reading.Exporting;
import eu.koinon.kernel.OrganisationId;
import jakarta.inject.Inject;

/** Gives an organisation's admin its part of the log as CSV. The caller closes it. */
@UseCase
@Needs(Permission.AUDIT_EXPORT_OWN)
public class ExportOwnLog {

    @Inject
    Exporting exporting;

    public LogExport export(@On OrganisationId organisation, LogFilter filter) {
        return exporting.csv(organisation, filter);
    }
}
