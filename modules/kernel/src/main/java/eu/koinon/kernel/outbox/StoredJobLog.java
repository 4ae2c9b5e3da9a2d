package eu.koinon.kernel.outbox;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.JobLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts in the scheduler's own table. */
@ApplicationScoped
public class StoredJobLog implements JobLog {

    /** Once or twice is a network that was away. */
    private static final int SEVERAL = 3;

    @Inject
    Database database;

    @Override
    public long failing() {
        return database.first(
                        database.within(),
                        row -> row.getLong(1),
                        "SELECT count(*) FROM kernel.scheduled_tasks WHERE consecutive_failures >= ?",
                        SEVERAL)
                .orElse(0L);
    }
}
