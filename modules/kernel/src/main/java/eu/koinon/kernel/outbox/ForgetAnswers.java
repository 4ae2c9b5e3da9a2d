package eu.koinon.kernel.outbox;

import eu.koinon.kernel.Beside;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Answers that were kept for a request that is sent again are forgotten after a day: nobody retries that late. */
@ApplicationScoped
public class ForgetAnswers implements Job {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private Database database;

    @Inject
    @Beside
    private DataSource beside;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "forget-answers";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public void run(String instance) {
        database.change(
                beside,
                "DELETE FROM kernel.idempotency_key WHERE created_at < ?",
                clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
    }
}
