package eu.koinon.organisations.membership;

import eu.koinon.access.Standings;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who may act for whom today. Asked at each request: one look-up by the person's index, no entity made. */
@ApplicationScoped
public class StoredStandings implements Standings {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Today today;

    @Override
    public Optional<Set<Role>> standingOf(PersonId person, @Nullable OrganisationId organisation) {
        return database.all(
                        within,
                        row -> Optional.ofNullable(row.getArray(1)).map(StoredStandings::roles),
                        "SELECT organisations.standing_of(?, ?, ?)",
                        person.value(),
                        organisation == null ? null : organisation.value(),
                        today.day())
                .get(0);
    }

    private static Set<Role> roles(Array held) {
        try {
            return Arrays.stream((String[]) held.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        } catch (SQLException e) {
            throw new IllegalStateException("the roles cannot be read", e);
        }
    }

    @Override
    public Set<Role> rolesOf(PersonId person, OrganisationId organisation) {
        return database
                .all(
                        within,
                        row -> Role.valueOf(row.getString(1)),
                        "SELECT role FROM organisations.standings_of(?, ?) WHERE organisation_id = ?",
                        person.value(),
                        today.day(),
                        organisation.value())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<OrganisationId> organisationsOf(PersonId person) {
        return database.all(
                within,
                row -> new OrganisationId(row.getObject(1, UUID.class)),
                "SELECT organisation_id FROM organisations.standings_of(?, ?)"
                        + " GROUP BY organisation_id ORDER BY min(joined_at), organisation_id",
                person.value(),
                today.day());
    }
}
