package eu.koinon.launcher.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.launcher.LaunchProblem;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeginningTest {

    @TempDir
    static Path root;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = Servers.start(Servers.folder(root));
        new Migrations(server.database()).apply();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void neverStarted() throws SQLException {
        try (var connection = server.database().connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE kernel.installation");
        }
    }

    @Test
    void what_was_begun_for_real_people_never_starts_as_a_demonstration() {
        Beginning.check(server.database(), false);
        assertThatThrownBy(() -> Beginning.check(server.database(), true))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll("real people", "--demo --data ./demo");
    }

    @Test
    void a_demonstration_whose_sign_ins_are_known_never_starts_as_a_real_network() {
        Beginning.check(server.database(), true);
        assertThatThrownBy(() -> Beginning.check(server.database(), false))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll("a demonstration", "--data DIR");
    }

    @Test
    void either_goes_on_as_what_it_was_begun_as() {
        Beginning.check(server.database(), true);
        assertThatCode(() -> Beginning.check(server.database(), true)).doesNotThrowAnyException();
    }
}
