package eu.koinon.audit;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.audit.reading.Exporting;
import jakarta.inject.Inject;

/** Gives the auditor the log as CSV. The caller closes it. */
@UseCase
@Needs(Permission.AUDIT_EXPORT_ALL)
public class ExportWholeLog {

    @Inject
    Exporting exporting;

    @Inject
    RateLimits limits;

    @Inject
    CurrentActor current;

    /** @throws eu.koinon.kernel.TooManyRequests after too many exports */
    public LogExport export(LogFilter filter) {
        limits.take(RateLimit.EXPORT, String.valueOf(current.person()));
        return exporting.csv(null, filter);
    }
}
