package eu.koinon.launcher.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that stand in the way while rows are put back: foreign keys, triggers, fences. They are lifted and set again
 * within one transaction; setting a foreign key again checks every row against it.
 */
final class Rules {

    private static final String OURS = "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";

    private static final String FOREIGN_KEYS =
            "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname),"
                    + " format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname,"
                    + " pg_get_constraintdef(k.oid))"
                    + " FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace"
                    + " WHERE k.contype = 'f' AND k.conparentid = 0 AND " + OURS + " ORDER BY k.oid";

    private static final String TRIGGERS =
            "SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname), format('ALTER TABLE %s"
                    + " ENABLE %s TRIGGER %I', t.tgrelid::regclass, CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN"
                    + " 'REPLICA' ELSE '' END, t.tgname) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN"
                    + " pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND"
                    + " t.tgenabled <> 'D' AND " + OURS + " ORDER BY t.oid";

    private static final String FENCES = "SELECT format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', c.oid::regclass),"
            + " format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', c.oid::regclass)"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind = 'r' AND c.relrowsecurity AND " + OURS + " ORDER BY c.oid";

    private final List<String> again = new ArrayList<>();

    /** Lifts them all; the transaction of the connection must not be committed before {@link #setAgain}. */
    static Rules lift(Connection connection) throws SQLException {
        Rules rules = new Rules();
        for (String query : List.of(FOREIGN_KEYS, TRIGGERS, FENCES)) {
            List<String> lifting = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    lifting.add(row.getString(1));
                    rules.again.add(row.getString(2));
                }
            }
            execute(connection, lifting);
        }
        return rules;
    }

    void setAgain(Connection connection) throws SQLException {
        execute(connection, again);
    }

    private static void execute(Connection connection, List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
