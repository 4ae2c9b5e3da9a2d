package eu.koinon.organisations.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Gives organisations that were added for measuring profiles and places like those of the invented ones: each takes what
 * one of them says, in turn, so that every search finds as large a share of many as of few. A shelter is nobody's pattern.
 */
@ApplicationScoped
class SayMany {

    private static final String PATTERNS = """
        WITH pattern AS (
            SELECT p.organisation_id AS id, row_number() OVER (ORDER BY p.organisation_id) - 1 AS place, count(*) OVER () AS size
            FROM organisations.profile p
            WHERE EXISTS (SELECT 1 FROM organisations.organisation o WHERE o.id = p.organisation_id AND o.website IS NOT NULL)
              AND p.asked_at IS NULL AND p.version = 1),
        added AS (SELECT id, ordinality - 1 AS place FROM unnest(?::uuid[]) WITH ORDINALITY AS t(id, ordinality)),
        taken AS (SELECT added.id, pattern.id AS from_id FROM added JOIN pattern ON pattern.place = added.place % pattern.size)
        """;
    private static final String ENTRIES = """
        INSERT INTO organisations.entry (organisation_id, field, item, value, visibility)
        SELECT taken.id, e.field, e.item, e.value, e.visibility
        FROM taken JOIN organisations.entry e ON e.organisation_id = taken.from_id AND e.place_id IS NULL
        """;
    private static final String PLACES = """
        INSERT INTO organisations.place (id, organisation_id, kind, name, country, town, zone, hours, visibility,
            search_key, search_text, version)
        SELECT gen_random_uuid(), taken.id, p.kind, p.name, p.country, p.town, p.zone, p.hours, p.visibility,
            p.search_key, p.search_text, 1
        FROM taken JOIN organisations.place p ON p.organisation_id = taken.from_id AND p.kind <> 'SHELTER'
        """;
    private static final String PROFILES = """
        INSERT INTO organisations.profile (organisation_id, confirmed_at, version)
        SELECT taken.id, p.confirmed_at, 2 FROM taken JOIN organisations.profile p ON p.organisation_id = taken.from_id
        """;

    void write(Connection connection, List<UUID> organisations) throws SQLException {
        for (var sql : List.of(ENTRIES, PLACES, PROFILES)) {
            try (var statement = connection.prepareStatement(PATTERNS + sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", organisations.toArray(UUID[]::new)));
                statement.executeUpdate();
            }
        }
    }
}
