package eu.koinon.kernel.health;

import eu.koinon.kernel.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** How much waits in the outbox, and what needs a person: numbers that should stay near nought. */
@ApplicationScoped
public class WorkWaiting {

    @Inject
    private Database database;

    /** The numbers are registered when the bean comes into being, so it does at the start. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {}

    /** Jobs whose time has come and which no node has taken up. */
    @Gauge(name = "koinon_jobs_due", unit = "none", absolute = true, description = "Jobs whose time has come")
    public long jobsDue() {
        return count("SELECT count(*) FROM kernel.scheduled_tasks WHERE execution_time < now() AND NOT picked");
    }

    @Gauge(name = "koinon_mail_waiting", unit = "none", absolute = true, description = "Mails not handed over yet")
    public long mailWaiting() {
        return count("SELECT count(*) FROM kernel.mail WHERE state IN ('WAITING', 'HANDING_OVER')");
    }

    /** Mails that failed for good, or of which nobody knows whether they left. */
    @Gauge(name = "koinon_mail_stuck", unit = "none", absolute = true, description = "Mails that need a person")
    public long mailStuck() {
        return count("SELECT count(*) FROM kernel.mail WHERE state IN ('FAILED', 'UNCLEAR')");
    }

    private long count(String question) {
        return database.first(database.beside(), row -> row.getLong(1), question)
                .orElse(0L);
    }
}
