package eu.koinon.organisations.directory;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads lists of organisations: the few columns that a list shows, along the index, no further than the page. */
@ApplicationScoped
class OrganisationRows {

    private static final String COLUMNS = "SELECT id, kind, name, short_name, country, city, level, search_key"
            + " FROM organisations.organisation WHERE state = 'ACTIVE'";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    record Row(OrganisationLine line, String searchKey) {

        Cursor cursor() {
            return new Cursor(searchKey, line.id());
        }
    }

    List<Row> find(
            List<String> words, @Nullable Country country, @Nullable Level level, @Nullable Cursor after, int most) {
        var sql = new StringBuilder(COLUMNS);
        var values = new ArrayList<@Nullable Object>();
        if (country != null) {
            sql.append(" AND country = ?");
            values.add(country.code());
        }
        if (level != null) {
            sql.append(" AND level = ?");
            values.add(level.name());
        }
        for (var word : words) {
            // a search key holds letters, digits and spaces only: nothing that LIKE would read otherwise
            sql.append(" AND search_text LIKE ?");
            values.add("%" + word + "%");
        }
        if (after != null) {
            sql.append(" AND (search_key, id) > (?, ?)");
            values.add(after.searchKey());
            values.add(after.id().value());
        }
        sql.append(" ORDER BY search_key, id LIMIT ?");
        values.add(most);
        return database.all(within, OrganisationRows::row, sql.toString(), values.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        var line = new OrganisationLine(
                new OrganisationId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                new Country(row.getString("country")),
                row.getString("city"),
                Level.valueOf(row.getString("level")));
        return new Row(line, row.getString("search_key"));
    }
}
