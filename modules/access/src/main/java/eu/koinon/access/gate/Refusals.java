package eu.koinon.access.gate;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was refused, as the log is told of it. The log is for good, and a refusal costs whoever asks nothing: so of the
 * same refusal to the same person only the first few in a minute are written each by itself, and the rest as one row that
 * says how many they were. None is forgotten.
 */
@ApplicationScoped
public class Refusals {

    /** In a minute, of the same to the same person. */
    static final int EACH_BY_ITSELF = 10;

    private static final Duration OVER = Duration.ofMinutes(2);

    @Inject
    Database database;

    @Inject
    ActLog log;

    @Inject
    Clock clock;

    /** @param act of a person; writes beside any transaction */
    void note(Act act) {
        if (counted(act) <= EACH_BY_ITSELF) {
            log.recordApart(act);
        }
    }

    /** Needs a transaction: the counts go and their rows in the log come together. */
    void sumUp() {
        var over = minute(clock.instant().minus(OVER));
        database
                .all(
                        database.within(),
                        Refusals::row,
                        "DELETE FROM access.refusal WHERE minute <= ?"
                                + " RETURNING person_id, organisation_id, what, outcome, minute, count",
                        over)
                .stream()
                .filter(row -> row.count > EACH_BY_ITSELF)
                .forEach(row -> log.record(row.summary()));
    }

    private long counted(Act act) {
        var actor = act.actor();
        return database.first(
                        database.beside(),
                        row -> row.getLong(1),
                        "INSERT INTO access.refusal AS r (person_id, organisation_id, what, outcome, minute, count)"
                                + " VALUES (?, ?, ?, ?, ?, 1)"
                                + " ON CONFLICT (person_id, organisation_id, what, outcome, minute)"
                                + " DO UPDATE SET count = r.count + 1 RETURNING r.count",
                        actor.signedIn().value(),
                        actor.organisation() == null
                                ? null
                                : actor.organisation().value(),
                        act.what(),
                        act.outcome(),
                        minute(clock.instant()))
                .orElseThrow();
    }

    private static OffsetDateTime minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
    }

    private record Row(
            PersonId person,
            @Nullable OrganisationId actingFor,
            String what,
            String outcome,
            Instant minute,
            long count) {

        Act summary() {
            return new Act(
                    new Actor(person, actingFor, Set.of()),
                    what,
                    null,
                    Act.more(count - EACH_BY_ITSELF, minute),
                    outcome,
                    null);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var actingFor = row.getObject("organisation_id", UUID.class);
        return new Row(
                new PersonId(row.getObject("person_id", UUID.class)),
                actingFor == null ? null : new OrganisationId(actingFor),
                row.getString("what"),
                row.getString("outcome"),
                row.getObject("minute", OffsetDateTime.class).toInstant(),
                row.getLong("count"));
    }
}
