package eu.koinon.audit.reading;

import eu.koinon.audit.LogFilter;
import eu.koinon.audit.log.ChainedActLog;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads entries along the indexes, no further than asked. */
@ApplicationScoped
class Entries {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final String SELECT =
            "SELECT position, id, at, person_id, organisation_id, on_organisation_id, what, about, outcome, address,"
                    + " roles FROM audit.entry WHERE ";

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    /** An entry without names. */
    record Row(
            long position,
            UUID id,
            Instant at,
            @Nullable PersonId person,
            @Nullable OrganisationId organisation,
            @Nullable OrganisationId on,
            String what,
            @Nullable String about,
            String outcome,
            @Nullable String address,
            List<Role> roles,
            @Nullable PersonId inSteadOf) {}

    /**
     * Finds entries on one side of a place, the nearest first.
     *
     * @param own only what was done for or on this organisation
     */
    List<Row> find(@Nullable OrganisationId own, LogFilter filter, Cursor place, int limit) {
        var conditions = conditions(filter, place);
        var organisation = own == null ? filter.organisation() : own;
        if (own != null && filter.organisation() != null) {
            conditions.add(
                    " AND (organisation_id = ? OR on_organisation_id = ?)",
                    filter.organisation().value(),
                    filter.organisation().value());
        }
        var order = " ORDER BY position " + (place.newer() ? "ASC" : "DESC") + " LIMIT " + limit;
        if (organisation == null) {
            return database.all(
                    within, Entries::read, SELECT + "true" + conditions.sql + order, conditions.values.toArray());
        }
        // each half along its own index; together they are no longer than twice the part
        var values = new ArrayList<Object>();
        values.add(organisation.value());
        values.addAll(conditions.values);
        values.add(organisation.value());
        values.add(organisation.value());
        values.addAll(conditions.values);
        return database.all(
                within,
                Entries::read,
                "(" + SELECT + "organisation_id = ?" + conditions.sql + order + ") UNION ALL (" + SELECT
                        + "on_organisation_id = ? AND organisation_id IS DISTINCT FROM ?" + conditions.sql + order + ")"
                        + order,
                values.toArray());
    }

    private static Conditions conditions(LogFilter filter, Cursor place) {
        var conditions = new Conditions();
        conditions.add(" AND position " + (place.newer() ? ">" : "<") + " ?", place.position());
        if (filter.from() != null) {
            conditions.add(" AND at >= ?", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.until() != null) {
            conditions.add(" AND at < ?", filter.until().atOffset(ZoneOffset.UTC));
        }
        if (filter.person() != null) {
            conditions.add(" AND person_id = ?", filter.person().value());
        }
        if (filter.what() != null) {
            conditions.add(" AND starts_with(what, ?)", filter.what());
        }
        if (filter.outcome() != null) {
            conditions.add(" AND outcome = ?", filter.outcome());
        }
        if (filter.text() != null) {
            // not in the address: what a reader is not shown they must not find by asking either
            conditions.add(" AND strpos(lower(concat_ws(' ', what, about, outcome)), lower(?)) > 0", filter.text());
        }
        return conditions;
    }

    /** What is asked, with the values apart from it. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... itsValues) {
            sql.append(condition);
            values.addAll(List.of(itsValues));
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        var person = row.getObject(4, UUID.class);
        var roles = row.getString(11);
        return new Row(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                person == null ? null : new PersonId(person),
                organisation(row, 5),
                organisation(row, 6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                COMMA.splitAsStream(roles)
                        .filter(part -> !part.isEmpty() && !part.startsWith(ChainedActLog.IN_STEAD_OF))
                        .map(Role::valueOf)
                        .toList(),
                COMMA.splitAsStream(roles)
                        .filter(part -> part.startsWith(ChainedActLog.IN_STEAD_OF))
                        .map(part -> PersonId.parse(part.substring(ChainedActLog.IN_STEAD_OF.length())))
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable OrganisationId organisation(ResultSet row, int column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
