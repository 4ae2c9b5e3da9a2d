package eu.koinon.organisations.deputies;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom, as far as the fence shows it. Needs a transaction. */
@ApplicationScoped
public class Deputies {

    private static final String OPEN = """
            SELECT d.id, d.person_id, p.name AS person_name, d.deputy_id, s.name AS deputy_name, d.from_day, d.until_day
            FROM organisations.deputy d
            JOIN access.person p ON p.id = d.person_id
            JOIN access.person s ON s.id = d.deputy_id
            WHERE d.organisation_id = ? AND d.ended_at IS NULL AND d.until_day >= ?
            ORDER BY d.from_day, d.id
            """;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** Those of today and those to come. */
    List<DeputyLine> of(OrganisationId organisation, LocalDate today) {
        return database.all(within, row -> line(row, today), OPEN, organisation.value(), today);
    }

    /** Keeps that somebody stands in for somebody; nobody reads the reason here again. */
    public void add(
            DeputyId id,
            OrganisationId organisation,
            PersonId person,
            PersonId deputy,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable String reason,
            Instant namedAt) {
        database.change(
                within,
                "INSERT INTO organisations.deputy (id, organisation_id, person_id, deputy_id, from_day, until_day,"
                        + " reason, named_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                organisation.value(),
                person.value(),
                deputy.value(),
                fromDay,
                untilDay,
                reason,
                namedAt.atOffset(ZoneOffset.UTC));
    }

    /** Ends it; false when it has ended, or the acting person may not. */
    boolean end(DeputyId id, PersonId by, Instant now) {
        return database.change(
                        within,
                        "UPDATE organisations.deputy SET ended_at = ?, ended_by = ?, version = version + 1"
                                + " WHERE id = ? AND ended_at IS NULL",
                        now.atOffset(ZoneOffset.UTC),
                        by.value(),
                        id.value())
                == 1;
    }

    private static DeputyLine line(ResultSet row, LocalDate today) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        return new DeputyLine(
                new DeputyId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                new PersonId(row.getObject("deputy_id", UUID.class)),
                row.getString("deputy_name"),
                from,
                row.getObject("until_day", LocalDate.class),
                !from.isAfter(today));
    }
}
