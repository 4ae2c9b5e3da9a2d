package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/** Shows a coordinator which other applications may be of the same organisation, so that it is not chosen twice. */
@UseCase
@Needs(Permission.APPLICATION_READ)
public class FindTwins {

    private static final String TWINS = """
        SELECT * FROM (
            SELECT b.id, b.state, b.number, b.name,
                a.name_key <> '' AND b.name_key = a.name_key AND b.country IS NOT DISTINCT FROM a.country AS same_name,
                EXISTS (SELECT 1 FROM organisations.interest_holder h
                        JOIN organisations.interest_holder g ON g.email_key = h.email_key
                        WHERE h.application_id = a.id AND g.application_id = b.id
                          AND h.ended_at IS NULL AND g.ended_at IS NULL) AS same_address
            FROM organisations.interest_application a
            JOIN organisations.interest_application b ON b.call_id = a.call_id AND b.id <> a.id
            WHERE a.id = ? AND b.state <> 'WITHDRAWN') twin
        WHERE same_name OR same_address
        ORDER BY number NULLS LAST, id
        """;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    public ApplicationTwins find(ApplicationId application) {
        return new ApplicationTwins(database.all(
                within,
                row -> new ApplicationTwins.Twin(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        ApplicationState.valueOf(row.getString("state")),
                        row.getObject("number", Integer.class),
                        row.getString("name"),
                        row.getBoolean("same_address")),
                TWINS,
                applications.get(application).id().value()));
    }
}
