package eu.koinon.audit.log;

import eu.koinon.access.ActLog;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Beside;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Hands each act to the database, which chains it at the commit (liquibase/…/audit/001-log.sql). Until then it holds no
 * lock, so an act may be recorded at any point of a transaction, and another apart from it at the same time.
 */
@ApplicationScoped
public class ChainedActLog implements ActLog {

    private static final String APPEND = "SELECT audit.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** How the record begins to say for whom a deputy acted. */
    public static final String IN_STEAD_OF = "in-stead-of:";

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    @Inject
    @Beside
    DataSource beside;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Override
    public void record(Act act) {
        append(within, act);
    }

    /** Beside any transaction, on connections of their own: who waits for one here holds none that others wait for. */
    @Override
    public void recordApart(Act act) {
        append(beside, act);
    }

    private void append(DataSource source, Act act) {
        var actor = act.actor();
        database.first(
                source,
                row -> true,
                APPEND,
                ids.next(),
                // PostgreSQL keeps microseconds, and would round
                OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                actor.person() == null ? null : actor.person().value(),
                actor.organisation() == null ? null : actor.organisation().value(),
                act.on() == null ? null : act.on().value(),
                Recordable.line(act.what()),
                act.about() == null ? null : Recordable.line(act.about()),
                Recordable.line(act.outcome()),
                act.address() == null ? null : Recordable.line(act.address()),
                roles(actor));
    }

    /** The roles, and at the end for whom a deputy acted: {@code DELEGATE,in-stead-of:0190…}. */
    private static String roles(Actor actor) {
        var roles = actor.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        return actor.inSteadOf() == null ? roles : roles + "," + IN_STEAD_OF + actor.inSteadOf();
    }
}
