package eu.koinon.access.sessions;

import eu.koinon.kernel.Beside;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Job;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Clears away what is over anyway: idle sessions, unfinished sign-ins, links nobody followed, answers kept for retries. */
@ApplicationScoped
public class EndOldSessions implements Job {

    private static final Duration KEEP_RETRIES = Duration.ofDays(1);
    private static final Duration KEEP_SPENT_LINKS = Duration.ofDays(30);

    @Inject
    private Database database;

    @Inject
    @Beside
    private DataSource beside;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Override
    public String name() {
        return "end-old-sessions";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofMinutes(10));
    }

    @Override
    public void run(String instance) {
        var now = clock.instant();
        var idleSince = now.minus(settings.duration("koinon.session.idle", Duration.ofHours(8)));
        database.change(
                beside,
                "DELETE FROM access.session WHERE expires_at < ? OR last_seen_at < ?",
                now.atOffset(ZoneOffset.UTC),
                idleSince.atOffset(ZoneOffset.UTC));
        database.change(beside, "DELETE FROM access.pending WHERE expires_at < ?", now.atOffset(ZoneOffset.UTC));
        database.change(
                beside,
                "DELETE FROM kernel.idempotency_key WHERE created_at < ?",
                now.minus(KEEP_RETRIES).atOffset(ZoneOffset.UTC));
        database.change(
                beside,
                "DELETE FROM access.link WHERE expires_at < ?",
                now.minus(KEEP_SPENT_LINKS).atOffset(ZoneOffset.UTC));
    }
}
