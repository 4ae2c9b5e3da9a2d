package eu.koinon.audit;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.audit.reading.Exporting;
import jakarta.inject.Inject;

/** Gives the auditor the log as CSV. The caller closes it. */
@UseCase
@Needs(Permission.AUDIT_EXPORT_ALL)
public class ExportWholeLog {

    @Inject
    Exporting exporting;

    public LogExport export(LogFilter filter) {
        return exporting.csv(null, filter);
    }
}
