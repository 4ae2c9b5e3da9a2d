package eu.koinon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PostgreSQL's own catalogue says of the fences: nobody can add a table and forget to fence it. */
class FenceCatalogueTest {

    /** Tables with an organisation in them that stand outside the fence, each with its reason. */
    private static final Map<String, String> OUTSIDE = Map.of(
            "access.session", "read by the cookie's hash, before anybody is known to act",
            "access.token", "read by the token's hash, before anybody is known to act",
            "access.refusal", "counted when the use case is over and its fence is down, read by no use case");

    /** Every table that holds an organisation's data: by where it lies, or by a column that names an organisation. */
    private static final String WITH_ORGANISATION_DATA = """
            SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS fenced
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f')
              AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
              AND (n.nspname IN ('organisations', 'audit') OR (n.nspname, c.relname) = ('access', 'person')
                   OR EXISTS (SELECT 1 FROM pg_attribute a
                              WHERE a.attrelid = c.oid AND NOT a.attisdropped
                                AND a.attname ~ '(^|_)organisation(_id)?$'))
            ORDER BY 1
            """;

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void every_table_with_organisation_data_forces_row_level_security() throws SQLException {
        try (var connection = database.asOwner()) {
            assertThat(unfenced(connection)).isEmpty();
        }
    }

    @Test
    void a_new_table_that_names_an_organisation_and_is_not_fenced_is_found() throws SQLException {
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            execute(connection, "CREATE TABLE kernel.meeting_seat (organisation_id uuid, seats integer)");
            execute(connection, "CREATE TABLE organisations.note (words text)");
            execute(connection, "CREATE TABLE kernel.half (on_organisation_id uuid)");
            execute(connection, "ALTER TABLE kernel.half ENABLE ROW LEVEL SECURITY");
            assertThat(unfenced(connection))
                    .containsExactly("kernel.half", "kernel.meeting_seat", "organisations.note");
            connection.rollback();
        }
    }

    @Test
    void what_stands_outside_the_fence_still_exists() throws SQLException {
        try (var connection = database.asOwner()) {
            assertThat(column(connection, "SELECT name FROM (" + WITH_ORGANISATION_DATA + ") t"))
                    .containsAll(OUTSIDE.keySet());
        }
    }

    @Test
    void the_platforms_role_is_no_superuser_passes_no_fence_and_belongs_to_no_other_role() throws SQLException {
        assertThat(found("""
                        SELECT rolname FROM pg_roles WHERE rolname = 'koinon_app'
                          AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit)
                        UNION ALL
                        SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'koinon_app'::regrole
                        """)).isEmpty();
    }

    @Test
    void the_platforms_role_owns_nothing_and_can_make_nothing() throws SQLException {
        assertThat(found("""
                        SELECT classid::regclass || ' ' || objid FROM pg_shdepend
                        WHERE refclassid = 'pg_authid'::regclass AND refobjid = 'koinon_app'::regrole AND deptype = 'o'
                        UNION ALL
                        SELECT 'create in ' || nspname FROM pg_namespace
                        WHERE has_schema_privilege('koinon_app', oid, 'CREATE')
                        UNION ALL
                        SELECT 'create or temporary in ' || datname FROM pg_database
                        WHERE datname = current_database() AND has_database_privilege('koinon_app', oid, 'CREATE,TEMP')
                        """)).isEmpty();
    }

    @Test
    void the_platforms_role_has_no_right_that_goes_round_a_fence() throws SQLException {
        // row-level security does not hold for TRUNCATE and REFERENCES (PostgreSQL manual, CREATE POLICY)
        assertThat(found("""
                        SELECT n.nspname || '.' || c.relname
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p', 'f')
                          AND n.nspname IN ('kernel', 'access', 'organisations', 'audit')
                          AND has_table_privilege('koinon_app', c.oid, 'TRUNCATE, REFERENCES, TRIGGER')
                        """)).isEmpty();
    }

    @Test
    void no_view_shows_with_its_owners_eyes_what_the_fence_hides() throws SQLException {
        assertThat(found("""
                        SELECT n.nspname || '.' || c.relname
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('v', 'm') AND n.nspname IN ('kernel', 'access', 'organisations', 'audit')
                          AND NOT (c.relkind = 'v' AND coalesce('security_invoker=true' = ANY (c.reloptions), false))
                          AND has_table_privilege('koinon_app', c.oid, 'SELECT')
                        """)).isEmpty();
    }

    @Test
    void every_function_that_runs_with_its_owners_rights_pins_where_it_looks_names_up() throws SQLException {
        assertThat(found("""
                        SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                        WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                          AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) setting
                                          WHERE setting LIKE 'search_path=pg\\_catalog%')
                        """)).isEmpty();
    }

    private static List<String> unfenced(Connection connection) throws SQLException {
        var names = column(connection, "SELECT name FROM (" + WITH_ORGANISATION_DATA + ") t WHERE NOT fenced");
        names.removeAll(OUTSIDE.keySet());
        return names;
    }

    private static List<String> found(String query) throws SQLException {
        try (var connection = database.asOwner()) {
            return column(connection, query);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
