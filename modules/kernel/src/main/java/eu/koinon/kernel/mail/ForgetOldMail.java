package eu.koinon.kernel.mail;

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

/** Who was written to is kept no longer than it helps: what has left a month, what nobody has decided about three. */
@ApplicationScoped
public class ForgetOldMail implements Job {

    static final Duration KEEP_SENT = Duration.ofDays(30);
    static final Duration KEEP_UNDECIDED = Duration.ofDays(90);

    @Inject
    Database database;

    @Inject
    @Beside
    DataSource beside;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "forget-old-mail";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(6));
    }

    @Override
    public void run(String instance) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.change(
                beside,
                "DELETE FROM kernel.mail WHERE (state = 'SENT' AND sent_at < ?)"
                        + " OR (state IN ('FAILED', 'UNCLEAR') AND created_at < ?)",
                now.minus(KEEP_SENT),
                now.minus(KEEP_UNDECIDED));
    }
}
