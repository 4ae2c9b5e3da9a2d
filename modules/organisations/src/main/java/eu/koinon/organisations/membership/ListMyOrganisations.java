package eu.koinon.organisations.membership;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Kind;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows me the organisations that I can act for today, to switch between them. */
@UseCase
@Needs(Permission.ACCOUNT_READ)
public class ListMyOrganisations {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    public MyOrganisationList list() {
        var acting = current.organisation();
        return new MyOrganisationList(database.all(
                within,
                row -> mine(row, acting),
                "SELECT o.id, o.kind, o.name, o.short_name, string_agg(s.role, ' ') AS roles"
                        + " FROM organisations.standings_of(?, ?) s"
                        + " JOIN organisations.organisation o ON o.id = s.organisation_id"
                        + " GROUP BY o.id, o.kind, o.name, o.short_name ORDER BY min(s.joined_at), o.id",
                current.actor().signedIn().value(),
                clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private static MyOrganisation mine(ResultSet row, @Nullable OrganisationId acting) throws SQLException {
        var id = new OrganisationId(row.getObject("id", UUID.class));
        return new MyOrganisation(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                Arrays.stream(row.getString("roles").split(" "))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                id.equals(acting));
    }
}
