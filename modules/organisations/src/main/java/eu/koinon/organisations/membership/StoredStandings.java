package eu.koinon.organisations.membership;

import eu.koinon.access.Standing;
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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
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
    private Clock clock;

    @Override
    public Optional<Standing> standingOf(PersonId person, @Nullable OrganisationId organisation) {
        return database.all(
                        within,
                        row -> Optional.ofNullable(row.getArray(1)).map(StoredStandings::standing),
                        "SELECT organisations.standing_of(?, ?, ?)",
                        person.value(),
                        organisation == null ? null : organisation.value(),
                        now())
                .get(0);
    }

    /** {@code MEMBER} is held, {@code DELEGATE/0190…} is lent by the person of that id. */
    private static Standing standing(Array held) {
        var own = EnumSet.noneOf(Role.class);
        var lent = new EnumMap<Role, PersonId>(Role.class);
        for (var role : texts(held)) {
            var cut = role.indexOf('/');
            if (cut < 0) {
                own.add(Role.valueOf(role));
            } else {
                lent.putIfAbsent(Role.valueOf(role.substring(0, cut)), PersonId.parse(role.substring(cut + 1)));
            }
        }
        return new Standing(own, lent);
    }

    private static String[] texts(Array held) {
        try {
            return (String[]) held.getArray();
        } catch (SQLException e) {
            throw new IllegalStateException("the roles cannot be read", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Set<Role> rolesOf(PersonId person, OrganisationId organisation) {
        return database
                .all(
                        within,
                        row -> Role.valueOf(row.getString(1)),
                        "SELECT role FROM organisations.standings_of(?, ?) WHERE organisation_id = ?",
                        person.value(),
                        now(),
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
                now());
    }
}
