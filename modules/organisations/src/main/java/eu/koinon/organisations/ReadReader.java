package eu.koinon.organisations;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every page shows of its reader: their name and language, whom they act for, whom else they could act for. */
@UseCase
@Needs(Permission.ACCOUNT_READ)
public class ReadReader {

    private static final String QUESTION = """
            SELECT p.name, p.language, p.time_zone, o.id, o.name AS organisation
            FROM access.person p
            LEFT JOIN organisations.membership m ON m.person_id = p.id AND m.ended_at IS NULL AND EXISTS (
                SELECT 1 FROM organisations.membership_role r
                JOIN organisations.organisation h ON h.id = r.organisation_id
                WHERE r.membership_id = m.id
                  AND (? AT TIME ZONE h.time_zone)::date BETWEEN r.from_day AND coalesce(r.until_day, 'infinity'))
            LEFT JOIN organisations.organisation o ON o.id = m.organisation_id AND o.state = 'ACTIVE'
            WHERE p.id = ?
            ORDER BY o.search_key
            """;

    @Inject
    private Database database;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** An organisation that the reader can act for. */
    public record Seat(OrganisationId organisation, String name) {}

    public record Known(
            String name,
            String language,
            String timeZone,
            @Nullable OrganisationId actingFor,
            Set<Role> roles,
            List<Seat> seats) {}

    private record Row(String name, String language, String timeZone, Optional<Seat> seat) {}

    public Optional<Known> read() {
        var actor = current.actor();
        var rows = database.all(
                database.within(),
                ReadReader::row,
                QUESTION,
                clock.instant().atOffset(ZoneOffset.UTC),
                actor.signedIn().value());
        return rows.stream()
                .findFirst()
                .map(person -> new Known(
                        person.name,
                        person.language,
                        person.timeZone,
                        actor.roles().isEmpty() ? null : actor.organisation(),
                        actor.roles(),
                        rows.stream().flatMap(row -> row.seat.stream()).toList()));
    }

    private static Row row(ResultSet row) throws SQLException {
        var organisation = row.getObject("id", UUID.class);
        return new Row(
                row.getString("name"),
                row.getString("language"),
                row.getString("time_zone"),
                organisation == null
                        ? Optional.empty()
                        : Optional.of(new Seat(new OrganisationId(organisation), row.getString("organisation"))));
    }
}
