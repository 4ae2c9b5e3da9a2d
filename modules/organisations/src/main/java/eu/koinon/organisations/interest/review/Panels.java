package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Who reviews the applications to which call. */
@ApplicationScoped
class Panels {

    private static final String PANEL = """
        SELECT v.person_id, v.organisation_id, p.name, o.short_name,
            count(*) FILTER (WHERE r.state = 'OPEN' AND a.state = 'SUBMITTED') AS open,
            count(*) FILTER (WHERE r.state = 'FINISHED') AS finished,
            count(*) FILTER (WHERE r.state = 'CONFLICT') AS conflicts
        FROM organisations.interest_reviewer v
        JOIN access.person p ON p.id = v.person_id
        JOIN organisations.organisation o ON o.id = v.organisation_id
        LEFT JOIN organisations.interest_review r ON r.call_id = v.call_id AND r.person_id = v.person_id
        LEFT JOIN organisations.interest_application a ON a.id = r.application_id
        WHERE v.call_id = ? AND v.ended_at IS NULL
        GROUP BY v.person_id, v.organisation_id, p.name, o.short_name, v.added_at
        ORDER BY v.added_at, v.person_id
        """;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    List<Reviewer> of(CallId call) {
        return database.all(
                within,
                row -> new Reviewer(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getInt("open"),
                        row.getInt("finished"),
                        row.getInt("conflicts")),
                PANEL,
                call.value());
    }

    void add(CallId call, PersonId person, OrganisationId organisation) {
        database.change(
                within,
                "INSERT INTO organisations.interest_reviewer (call_id, person_id, organisation_id, added_at)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT (call_id, person_id) DO UPDATE"
                        + " SET organisation_id = EXCLUDED.organisation_id, ended_at = NULL",
                call.value(),
                person.value(),
                organisation.value(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    void end(CallId call, PersonId person) {
        database.change(
                within,
                "UPDATE organisations.interest_reviewer SET ended_at = ? WHERE call_id = ? AND person_id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                call.value(),
                person.value());
    }

    /** Those of the reviewers of a call who coordinate the network, or could have: whichever they review for. */
    Set<PersonId> coordinators(CallId call) {
        return new HashSet<>(database.all(
                within,
                row -> new PersonId(row.getObject(1, UUID.class)),
                "SELECT m.person_id FROM organisations.membership m"
                        + " JOIN organisations.membership_role r ON r.membership_id = m.id AND r.role = 'COORDINATOR'"
                        + " JOIN organisations.interest_reviewer v ON v.person_id = m.person_id"
                        + " WHERE v.call_id = ?",
                call.value()));
    }
}
