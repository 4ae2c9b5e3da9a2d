package eu.koinon.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.audit.TestLog;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that the platform works as may do to the log. */
class LeastRightsTest {

    private TestLog written;

    @BeforeEach
    void open() {
        written = new TestLog();
    }

    @AfterEach
    void close() {
        written.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO audit.entry SELECT * FROM audit.entry",
                "UPDATE audit.entry SET outcome = 'x'",
                "DELETE FROM audit.entry",
                "TRUNCATE audit.entry",
                "SELECT * FROM audit.entry FOR UPDATE",
                "SELECT * FROM audit.head",
                "UPDATE audit.head SET count = 0",
                "DELETE FROM audit.head",
                "INSERT INTO audit.head VALUES (true, 0, '')",
                "SELECT * FROM audit.waiting",
                "INSERT INTO audit.waiting (is_first) VALUES (false)",
                "DELETE FROM audit.waiting",
                "ALTER TABLE audit.entry DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE audit.waiting DISABLE TRIGGER ALL",
                "SET session_replication_role = replica",
                "SET ROLE koinon_owner",
                "CREATE OR REPLACE FUNCTION audit.part(bytea) RETURNS bytea LANGUAGE sql AS ''",
                "SELECT audit.part('x')",
                "CREATE TABLE audit.mine (x integer)",
            })
    void can_add_and_do_nothing_else(String statement) throws SQLException {
        written.with(2);
        try (var connection = written.database().asApp();
                var attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        assertThat(written.verify().findings()).isEmpty();
    }
}
