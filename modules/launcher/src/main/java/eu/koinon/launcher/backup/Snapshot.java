package eu.koinon.launcher.backup;

import eu.koinon.launcher.LaunchProblem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One moment of the whole database, and words that mean the same on every server. */
final class Snapshot {

    /** Tables whose fence could hide rows from the role that reads: for them no policy lets it see everything. */
    private static final String FENCED = """
        SELECT string_agg(c.oid::regclass::text, ', ')
          FROM pg_class c JOIN pg_roles r ON r.rolname = current_user
         WHERE c.relkind = 'r' AND c.relrowsecurity AND NOT r.rolsuper AND NOT r.rolbypassrls
           AND (c.relforcerowsecurity OR c.relowner <> r.oid)
           AND NOT EXISTS (SELECT 1 FROM pg_policy p
                            WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd = '*'
                              AND (r.oid = ANY (p.polroles) OR 0 = ANY (p.polroles))
                              AND pg_get_expr(p.polqual, p.polrelid) = 'true')
        """;

    private static final String CHANGESETS =
            "SELECT concat_ws('::', filename, id, author) FROM public.databasechangelog ORDER BY orderexecuted";

    private static final String SEQUENCES = """
        SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind = 'S' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
         ORDER BY 1
        """;

    private Snapshot() {}

    /** Begins a transaction that sees one moment and writes nothing. */
    static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        speakPlainly(connection);
        refuseIfFenced(connection);
    }

    /** Within this transaction values are written the same way everywhere. */
    static void speakPlainly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL TimeZone = 'UTC'");
            statement.execute("SET LOCAL DateStyle = 'ISO, YMD'");
            statement.execute("SET LOCAL IntervalStyle = 'iso_8601'");
            statement.execute("SET LOCAL extra_float_digits = 1");
            statement.execute("SET LOCAL bytea_output = 'hex'");
        }
    }

    private static void refuseIfFenced(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FENCED)) {
            String fenced = row.next() ? row.getString(1) : null;
            if (fenced != null) {
                throw LaunchProblem.failure(
                        "The backup would be incomplete: row-level security may hide rows of %s".formatted(fenced)
                                + " from the owner of the tables. Give that role BYPASSRLS for backups.");
            }
        }
    }

    static List<String> changesets(Connection connection) throws SQLException {
        List<String> changesets = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHANGESETS)) {
            while (row.next()) {
                changesets.add(row.getString(1));
            }
        }
        return changesets;
    }

    static List<Manifest.SequenceEntry> sequences(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        List<Manifest.SequenceEntry> sequences = new ArrayList<>();
        for (String name : names) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT last_value, is_called FROM " + name)) {
                row.next();
                sequences.add(new Manifest.SequenceEntry(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }
}
