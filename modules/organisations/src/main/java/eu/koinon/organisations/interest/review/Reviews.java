package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who reviews which application, as far as the fence shows it. */
@ApplicationScoped
class Reviews {

    private static final String COLUMNS = """
        SELECT r.id, r.application_id, r.person_id, r.organisation_id, p.name, o.short_name, r.state, r.reason,
            r.finished_at, r.turn, r.version
        FROM organisations.interest_review r
        JOIN access.person p ON p.id = r.person_id
        JOIN organisations.organisation o ON o.id = r.organisation_id
        """;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    List<Review> of(ApplicationId application) {
        return database.all(
                within, Reviews::review, COLUMNS + "WHERE r.application_id = ? ORDER BY r.id", application.value());
    }

    List<Review> of(CallId call) {
        return database.all(
                within, Reviews::review, COLUMNS + "WHERE r.call_id = ? ORDER BY r.application_id, r.id", call.value());
    }

    Optional<Review> find(ApplicationId application, PersonId person) {
        return database.first(
                within,
                Reviews::review,
                COLUMNS + "WHERE r.application_id = ? AND r.person_id = ?",
                application.value(),
                person.value());
    }

    /**
     * Somebody's own review, held until the transaction ends.
     *
     * @throws Missing when they do not review it, or not any more
     */
    Review holdOwn(ApplicationId application, PersonId person, @Nullable OrganisationId actingFor) {
        var own = database.first(
                        within,
                        Reviews::review,
                        COLUMNS + "WHERE r.application_id = ? AND r.person_id = ? FOR UPDATE OF r",
                        application.value(),
                        person.value())
                .orElseThrow(Missing::new);
        if (!own.state().counts() || !own.organisation().equals(actingFor)) {
            throw new Missing();
        }
        return own;
    }

    /** Gives the application to a reviewer, or back to one from whom it was taken. */
    void assign(CallId call, ApplicationId application, PersonId person, OrganisationId organisation) {
        database.change(
                within,
                "INSERT INTO organisations.interest_review AS r (id, call_id, application_id, person_id,"
                        + " organisation_id, state, assigned_at, version) VALUES (?, ?, ?, ?, ?, 'OPEN', ?, 1)"
                        + " ON CONFLICT (application_id, person_id) DO UPDATE SET state = 'OPEN',"
                        + " organisation_id = EXCLUDED.organisation_id, assigned_at = EXCLUDED.assigned_at,"
                        + " version = r.version + 1 WHERE r.state = 'TAKEN_AWAY'",
                ids.next(),
                call.value(),
                application.value(),
                person.value(),
                organisation.value(),
                now());
    }

    void takeAway(UUID review) {
        database.change(
                within,
                "UPDATE organisations.interest_review SET state = 'TAKEN_AWAY', version = version + 1"
                        + " WHERE id = ? AND state IN ('OPEN', 'FINISHED')",
                review);
    }

    void conflict(UUID review, String reason) {
        database.change(
                within,
                "UPDATE organisations.interest_review SET state = 'CONFLICT', reason = ?, version = version + 1"
                        + " WHERE id = ?",
                reason,
                review);
    }

    /** Of somebody who does not review it, or not any more. */
    void conflict(CallId call, ApplicationId application, PersonId person, OrganisationId organisation, String reason) {
        database.change(
                within,
                "INSERT INTO organisations.interest_review AS r (id, call_id, application_id, person_id,"
                        + " organisation_id, state, reason, assigned_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'CONFLICT', ?, ?, 1)"
                        + " ON CONFLICT (application_id, person_id) DO UPDATE SET state = 'CONFLICT',"
                        + " reason = EXCLUDED.reason, version = r.version + 1 WHERE r.state = 'TAKEN_AWAY'",
                ids.next(),
                call.value(),
                application.value(),
                person.value(),
                organisation.value(),
                reason,
                now());
    }

    void saved(UUID review) {
        database.change(within, "UPDATE organisations.interest_review SET version = version + 1 WHERE id = ?", review);
    }

    void finished(UUID review, int turn) {
        database.change(
                within,
                "UPDATE organisations.interest_review SET state = 'FINISHED', finished_at = ?, turn = ?,"
                        + " version = version + 1 WHERE id = ?",
                now(),
                turn,
                review);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Review review(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Review(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                ReviewState.valueOf(row.getString("state")),
                row.getString("reason"),
                finished == null ? null : finished.toInstant(),
                row.getObject("turn", Integer.class),
                row.getLong("version"));
    }
}
