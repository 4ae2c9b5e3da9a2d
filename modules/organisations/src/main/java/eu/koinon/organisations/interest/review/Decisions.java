package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was decided, row by row. Whoever decides holds the plan of the call. */
@ApplicationScoped
class Decisions {

    /**
     * Versions are taken from the count of all decisions of the call, so that one that was removed and made again never has
     * a version that somebody has read before.
     */
    private static final String NEXT =
            "(SELECT p.decided + 1 FROM organisations.interest_review_plan p WHERE p.call_id = ?)";

    private static final String COLUMNS =
            "SELECT d.application_id, d.outcome, d.place, d.reasons, p.name, d.decided_at,"
                    + " d.moved_up_at, d.sent_at, d.organisation_id, d.turn, d.version FROM organisations.interest_decision d"
                    + " LEFT JOIN access.person p ON p.id = d.decided_by ";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    Optional<Decision> find(ApplicationId application) {
        return database.first(within, Decisions::decision, COLUMNS + "WHERE d.application_id = ?", application.value());
    }

    List<Decision> of(CallId call) {
        return database.all(
                within,
                Decisions::decision,
                COLUMNS + "WHERE d.call_id = ? ORDER BY d.place NULLS FIRST, d.application_id",
                call.value());
    }

    /** @param turn which submission of the application it is about */
    void keep(
            CallId call, ApplicationId application, int turn, Outcome outcome, @Nullable String reasons, PersonId by) {
        database.change(
                within,
                "INSERT INTO organisations.interest_decision AS d (application_id, call_id, outcome, place, reasons,"
                        + " decided_by, decided_at, turn, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, " + NEXT + ")"
                        + " ON CONFLICT (application_id) DO UPDATE SET outcome = EXCLUDED.outcome,"
                        + " place = CASE WHEN d.outcome = EXCLUDED.outcome THEN d.place ELSE EXCLUDED.place END,"
                        + " reasons = EXCLUDED.reasons, decided_by = EXCLUDED.decided_by,"
                        + " decided_at = EXCLUDED.decided_at, moved_up_at = NULL, turn = EXCLUDED.turn,"
                        + " sent_at = CASE WHEN d.outcome = EXCLUDED.outcome THEN d.sent_at END,"
                        + " version = EXCLUDED.version",
                application.value(),
                call.value(),
                outcome.name(),
                outcome == Outcome.RESERVE ? lastPlace(call) + 1 : null,
                reasons,
                by.value(),
                now(),
                turn,
                call.value());
    }

    /**
     * Holds the applications whose outcome is to be told: what was decided about is what is told. Before the plan is held,
     * as whoever withdraws does.
     */
    void holdUntold(CallId call) {
        database.all(
                within,
                row -> true,
                "SELECT a.id FROM organisations.interest_application a WHERE a.call_id = ? AND EXISTS ("
                        + "SELECT 1 FROM organisations.interest_decision d"
                        + " WHERE d.application_id = a.id AND d.sent_at IS NULL) ORDER BY a.id FOR NO KEY UPDATE",
                call.value());
    }

    /** Undecided again. */
    void remove(ApplicationId application) {
        database.change(
                within,
                "DELETE FROM organisations.interest_decision WHERE application_id = ? AND sent_at IS NULL",
                application.value());
    }

    /** The reserve list in this order, from 1, without gaps. */
    void order(CallId call, Collection<ApplicationId> reserve) {
        database.change(
                within,
                "UPDATE organisations.interest_decision d SET place = t.place, version = " + NEXT
                        + " FROM unnest(?::uuid[]) WITH ORDINALITY AS t (id, place)"
                        + " WHERE d.application_id = t.id AND d.outcome = 'RESERVE' AND d.place <> t.place",
                call.value(),
                reserve.stream().map(ApplicationId::toString).collect(Collectors.joining(",", "{", "}")));
    }

    void moveUp(CallId call, ApplicationId application, PersonId by) {
        database.change(
                within,
                "UPDATE organisations.interest_decision SET outcome = 'ACCEPTED', place = NULL, moved_up_at = ?,"
                        + " sent_at = NULL, decided_by = ?, decided_at = ?, version = " + NEXT
                        + " WHERE application_id = ?",
                now(),
                by.value(),
                now(),
                call.value(),
                application.value());
    }

    /** @param organisation what it came to be, or the member that stays; one that is removed since is forgotten */
    void told(ApplicationId application, @Nullable OrganisationId organisation) {
        database.change(
                within,
                "UPDATE organisations.interest_decision SET sent_at = ?, organisation_id ="
                        + " coalesce(?, CASE WHEN outcome <> 'ACCEPTED' THEN organisation_id END)"
                        + " WHERE application_id = ?",
                now(),
                organisation == null ? null : organisation.value(),
                application.value());
    }

    void takenIn(ApplicationId application, OrganisationId organisation) {
        database.change(
                within,
                "UPDATE organisations.interest_decision SET organisation_id = ?" + " WHERE application_id = ?",
                organisation.value(),
                application.value());
    }

    /** @return whether there was a place to give up */
    boolean giveUp(ApplicationId application) {
        return database.first(
                        within,
                        row -> row.getBoolean(1),
                        "SELECT organisations.interest_give_up(?)",
                        application.value())
                .orElse(false);
    }

    private int lastPlace(CallId call) {
        return database.first(
                        within,
                        row -> row.getInt(1),
                        "SELECT coalesce(max(place), 0) FROM organisations.interest_decision WHERE call_id = ?",
                        call.value())
                .orElse(0);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        return new Decision(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("place", Integer.class),
                row.getString("reasons"),
                row.getString("name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                moment(row, "moved_up_at"),
                moment(row, "sent_at"),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("turn", Integer.class),
                row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
