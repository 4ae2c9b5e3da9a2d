package eu.koinon.organisations.directory;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads lists of organisations: the few columns that a list shows, along the index, no further than the page. */
@ApplicationScoped
class OrganisationRows {

    private static final String COLUMNS = "SELECT id, kind, name, short_name, country, city, level, search_key";
    private static final String ACTIVE = " FROM organisations.organisation WHERE state = 'ACTIVE'";

    /**
     * From one country to the next along the index: as many steps as there are countries, however many organisations.
     */
    private static final String COUNTRIES = """
        WITH RECURSIVE found(country) AS (
            SELECT min(country) FROM organisations.organisation WHERE state = 'ACTIVE'
            UNION ALL
            SELECT (SELECT min(o.country) FROM organisations.organisation o
                    WHERE o.state = 'ACTIVE' AND o.country > found.country)
            FROM found WHERE found.country IS NOT NULL)
        SELECT country FROM found WHERE country IS NOT NULL
        """;

    /** Said by the organisation of itself or of one of its places; of a shelter nobody else learns anything. */
    private static final String TERM = " AND id IN (SELECT e.organisation_id FROM organisations.entry e"
            + " WHERE e.value = '' AND e.field = ? AND e.item = ? AND e.place_kind IS DISTINCT FROM 'SHELTER')";

    /**
     * In its name, short name or town, in the name or town of one of its places, or in those of an organisation that has
     * become part of it.
     */
    private static final String WORD = " AND (search_text LIKE ANY (?) OR id IN (SELECT p.organisation_id"
            + " FROM organisations.place p WHERE p.kind <> 'SHELTER' AND p.search_text LIKE ANY (?))"
            + " OR id IN (SELECT f.organisation_id FROM organisations.former_name f"
            + " WHERE f.returned_by IS NULL AND f.search_text LIKE ANY (?)))";

    private static final String LANGUAGES = "SELECT DISTINCT organisation_id, item FROM organisations.entry"
            + " WHERE organisation_id = ANY (?) AND field = 'LANGUAGE' AND value = ''"
            + " AND place_kind IS DISTINCT FROM 'SHELTER' ORDER BY 1, 2";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    record Row(OrganisationLine line, String searchKey) {

        Cursor before() {
            return new Cursor(searchKey, line.id(), true);
        }

        Cursor after() {
            return new Cursor(searchKey, line.id(), false);
        }
    }

    /** What a list is narrowed by. */
    record Filter(
            List<String> words,
            @Nullable Country country,
            @Nullable Level level,
            Map<TermKind, String> terms,
            @Nullable Attention attention) {

        Filter(List<String> words, @Nullable Country country, @Nullable Level level, Map<TermKind, String> terms) {
            this(words, country, level, terms, null);
        }

        Filter {
            words = List.copyOf(words);
            terms = Map.copyOf(terms);
        }
    }

    /** In the order of the list away from the cursor: those before it come last first. */
    List<Row> find(Filter filter, @Nullable Cursor from, int most) {
        var sql = new StringBuilder(COLUMNS).append(ACTIVE);
        var values = new ArrayList<@Nullable Object>();
        narrow(sql, values, filter);
        var backwards = from != null && from.backwards();
        if (from != null) {
            sql.append(" AND (search_key, id) ").append(backwards ? "<" : ">").append(" (?, ?)");
            values.add(from.searchKey());
            values.add(from.id().value());
        }
        sql.append(backwards ? " ORDER BY search_key DESC, id DESC" : " ORDER BY search_key, id")
                .append(" LIMIT ?");
        values.add(most);
        return database.all(within, OrganisationRows::row, sql.toString(), values.toArray());
    }

    /** How many there are, but no more than so many. */
    long count(Filter filter, int furthest) {
        var sql = new StringBuilder("SELECT count(*) FROM (SELECT 1").append(ACTIVE);
        var values = new ArrayList<@Nullable Object>();
        narrow(sql, values, filter);
        sql.append(" LIMIT ?) AS found");
        values.add(furthest);
        return database.first(within, row -> row.getLong(1), sql.toString(), values.toArray())
                .orElse(0L);
    }

    /** The countries that organisations have their seat in, by code. */
    List<Country> countries() {
        return database.all(within, row -> new Country(row.getString(1)), COUNTRIES);
    }

    private void narrow(StringBuilder sql, List<@Nullable Object> values, Filter filter) {
        if (filter.country != null) {
            sql.append(" AND country = ?");
            values.add(filter.country.code());
        }
        if (filter.level != null) {
            sql.append(" AND level = ?");
            values.add(filter.level.name());
        }
        if (filter.attention != null) {
            sql.append(filter.attention.condition());
            values.add(clock.instant().atOffset(ZoneOffset.UTC));
        }
        filter.terms.forEach((kind, code) -> {
            sql.append(TERM);
            values.add(kind.name());
            values.add(code);
        });
        for (var word : filter.words) {
            // a search key holds letters, digits and spaces only: nothing that LIKE would read otherwise
            var patterns =
                    Towns.alike(word).stream().map(name -> "%" + name + "%").toArray(String[]::new);
            sql.append(WORD);
            values.add(patterns);
            values.add(patterns);
            values.add(patterns);
        }
    }

    /** The languages that each of these organisations speaks. */
    Map<OrganisationId, List<String>> languages(List<OrganisationId> organisations) {
        var found = new HashMap<OrganisationId, List<String>>();
        if (!organisations.isEmpty()) {
            var ids = organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
            database.all(
                    within,
                    row -> found.computeIfAbsent(
                                    new OrganisationId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                            .add(row.getString(2)),
                    LANGUAGES,
                    (Object) ids);
        }
        return found;
    }

    /** What organisations were called that have become part of each of these. */
    Map<OrganisationId, List<String>> formerNames(List<OrganisationId> organisations) {
        var found = new HashMap<OrganisationId, List<String>>();
        if (!organisations.isEmpty()) {
            var ids = organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
            database.all(
                    within,
                    row -> found.computeIfAbsent(
                                    new OrganisationId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                            .add(row.getString(2)),
                    "SELECT organisation_id, name FROM organisations.former_name"
                            + " WHERE organisation_id = ANY (?) AND returned_by IS NULL ORDER BY until DESC, name",
                    (Object) ids);
        }
        return found;
    }

    private static Row row(ResultSet row) throws SQLException {
        var line = new OrganisationLine(
                new OrganisationId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                new Country(row.getString("country")),
                row.getString("city"),
                Level.valueOf(row.getString("level")),
                List.of(),
                List.of());
        return new Row(line, row.getString("search_key"));
    }
}
