package eu.koinon.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * A table as a backup sees it.
 *
 * @param schema its schema
 * @param name its name
 * @param columns the columns that hold what was written, without generated ones
 * @param order what puts its rows into one order on every server
 */
record Table(String schema, String name, List<String> columns, String order) {

    /** All tables but Liquibase's own, which the migrations fill. Text keys are ordered by bytes, not by locale. */
    private static final String ALL = """
        SELECT n.nspname, c.relname,
               (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
               (SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END,
                                  ', ' ORDER BY k.place)
                  FROM pg_index i
                  CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
                 WHERE i.indrelid = c.oid AND i.indisprimary)
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
           AND NOT (n.nspname = 'public' AND c.relname IN ('databasechangelog', 'databasechangeloglock'))
         ORDER BY 1, 2
        """;

    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                Array columns = row.getArray(3);
                String key = row.getString(4);
                tables.add(new Table(
                        row.getString(1),
                        row.getString(2),
                        columns == null ? List.of() : List.of((String[]) columns.getArray()),
                        key == null ? "content::text COLLATE \"C\"" : key));
            }
        }
        return tables;
    }

    /** The name as the manifest says it. */
    String fullName() {
        return schema + "." + name;
    }

    /** The name as SQL says it. */
    String quoted() {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Writes all rows and returns how many they were and their hash. */
    Manifest.TableEntry copyTo(Connection connection, OutputStream out) throws SQLException, IOException {
        MessageDigest digest = Sha256.digest();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT %s FROM %s AS content ORDER BY %s) TO STDOUT"
                                .formatted(columnList(), quoted(), order),
                        new DigestOutputStream(out, digest));
        return new Manifest.TableEntry(fullName(), rows, Sha256.text(digest.digest()));
    }

    /** Puts rows back as they were written. */
    void copyFrom(Connection connection, InputStream in) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s (%s) FROM STDIN".formatted(quoted(), columnList()), in);
    }

    private String columnList() {
        return columns.stream().collect(Collectors.joining(", "));
    }
}
