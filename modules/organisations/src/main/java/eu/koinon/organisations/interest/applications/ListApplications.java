package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows coordinators who has applied, from where, and which applications may be of the same organisation. */
@UseCase
@Needs(Permission.APPLICATION_LIST)
public class ListApplications {

    private static final String LIST = """
        SELECT a.id, a.state, a.number, a.name, a.country, a.level, a.organisation_id IS NOT NULL AS member,
            a.open_until IS NOT NULL AS late, a.changed_at, a.submitted_at,
            (SELECT count(*) FROM organisations.interest_application b
             WHERE b.call_id = a.call_id AND b.id <> a.id AND b.state <> 'WITHDRAWN' AND (
                 (a.name_key <> '' AND b.name_key = a.name_key AND b.country IS NOT DISTINCT FROM a.country)
                 OR EXISTS (SELECT 1 FROM organisations.interest_holder h
                            JOIN organisations.interest_holder g ON g.email_key = h.email_key
                            WHERE h.application_id = a.id AND g.application_id = b.id
                              AND h.ended_at IS NULL AND g.ended_at IS NULL))) AS twins
        FROM organisations.interest_application a
        WHERE a.call_id = ?
        ORDER BY a.submitted_at DESC NULLS LAST, a.changed_at DESC, a.id
        """;

    @Inject
    private Calls calls;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** Nothing narrows nothing. */
    public ApplicationList list(CallId call, @Nullable ApplicationState state, @Nullable String country) {
        var all = all(call);
        return new ApplicationList(
                all.stream()
                        .filter(line -> state == null || line.state() == state)
                        .filter(line -> country == null || country.equals(line.country()))
                        .toList(),
                all.stream().collect(Collectors.groupingBy(ApplicationLine::state, Collectors.counting())),
                all.stream()
                        .filter(line -> line.state() == ApplicationState.SUBMITTED && line.country() != null)
                        .collect(Collectors.groupingBy(line -> String.valueOf(line.country()), Collectors.counting())));
    }

    private List<ApplicationLine> all(CallId call) {
        return new ArrayList<>(database.all(
                within, ListApplications::line, LIST, calls.get(call).id().value()));
    }

    private static ApplicationLine line(ResultSet row) throws SQLException {
        var level = row.getString("level");
        var submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new ApplicationLine(
                new ApplicationId(row.getObject("id", UUID.class)),
                ApplicationState.valueOf(row.getString("state")),
                row.getObject("number", Integer.class),
                row.getString("name"),
                row.getString("country"),
                level == null ? null : Level.valueOf(level),
                row.getBoolean("member"),
                row.getInt("twins"),
                row.getBoolean("late"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                submitted == null ? null : submitted.toInstant());
    }
}
