package eu.koinon.organisations.succession;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What organisations were called that merged into others: by it they are found, and their addresses lead on. */
@ApplicationScoped
class FormerNames {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** @param into what it is part of now; nothing when that does not belong to the network any more either */
    record Led(Instant until, Optional<Formerly.Successor> into) {}

    /** The name of the organisation and those of its own predecessors lead to its successor. */
    void lead(SuccessionId succession, OrganisationId from, OrganisationId into, Instant until) {
        database.change(
                within,
                "INSERT INTO organisations.former_name (organisation_id, former_id, succession_id, name, search_text, until)"
                        + " SELECT ?, f.former_id, ?, f.name, f.search_text, f.until"
                        + " FROM organisations.former_name f WHERE f.organisation_id = ? AND f.returned_by IS NULL"
                        + " UNION ALL SELECT ?, o.id, ?, o.name, o.search_text, ?"
                        + " FROM organisations.organisation o WHERE o.id = ?",
                into.value(),
                succession.value(),
                from.value(),
                into.value(),
                succession.value(),
                until.atOffset(ZoneOffset.UTC),
                from.value());
    }

    void forget(SuccessionId succession) {
        database.change(within, "DELETE FROM organisations.former_name WHERE succession_id = ?", succession.value());
    }

    /** The organisation is there again: its name leads to itself. */
    void comeBack(SuccessionId succession, OrganisationId organisation) {
        database.change(
                within,
                "UPDATE organisations.former_name SET returned_by = ? WHERE former_id = ? AND returned_by IS NULL",
                succession.value(),
                organisation.value());
    }

    void goAgain(SuccessionId succession) {
        database.change(
                within,
                "UPDATE organisations.former_name SET returned_by = NULL WHERE returned_by = ?",
                succession.value());
    }

    /** Where the address of an organisation that merged into another leads to. */
    Optional<Led> of(OrganisationId former) {
        return database.first(
                within,
                FormerNames::led,
                "SELECT f.until, o.id, o.name FROM organisations.former_name f"
                        + " LEFT JOIN organisations.organisation o ON o.id = f.organisation_id AND o.state = 'ACTIVE'"
                        + " WHERE f.former_id = ? AND f.returned_by IS NULL"
                        + " ORDER BY (o.id IS NULL), f.succession_id DESC LIMIT 1",
                former.value());
    }

    /** The organisations that merged into this one, the latest first. */
    List<Formerly.Predecessor> before(OrganisationId organisation) {
        return database.all(
                within,
                row -> new Formerly.Predecessor(
                        new OrganisationId(row.getObject("former_id", UUID.class)), row.getString("name"), until(row)),
                "SELECT former_id, name, until FROM organisations.former_name"
                        + " WHERE organisation_id = ? AND returned_by IS NULL ORDER BY until DESC, former_id",
                organisation.value());
    }

    private static Led led(ResultSet row) throws SQLException {
        var into = row.getObject("id", UUID.class);
        return new Led(
                until(row),
                into == null
                        ? Optional.empty()
                        : Optional.of(new Formerly.Successor(new OrganisationId(into), row.getString("name"))));
    }

    private static Instant until(ResultSet row) throws SQLException {
        return row.getObject("until", OffsetDateTime.class).toInstant();
    }
}
