package eu.koinon.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.launcher.LaunchProblem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    static Path root;

    private static EmbeddedPostgres server;

    private Database database;

    @BeforeAll
    static void start() {
        server = Servers.start(Servers.folder(root));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database = server.database();
        Servers.empty(database);
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    @Test
    void whether_they_are_applied_is_known_without_applying_them() {
        Migrations migrations = Servers.libraryOf(database);
        assertThat(migrations.haveBegun()).isFalse();
        assertThat(migrations.areApplied()).isFalse();
        migrations.apply();
        assertThat(migrations.haveBegun()).isTrue();
        assertThat(migrations.areApplied()).isTrue();
        assertThat(new Migrations(database, new Changelog("koinon/test/changelog.xml", "another")).areApplied())
                .isFalse();
    }

    @Test
    void applying_twice_changes_nothing() {
        Servers.libraryOf(database).apply();
        assertThatCode(Servers.libraryOf(database)::apply).doesNotThrowAnyException();
    }

    @Test
    void a_lock_left_by_a_killed_node_does_not_hold_up_the_next() throws SQLException {
        Migrations migrations = Servers.libraryOf(database);
        migrations.apply();
        execute("UPDATE public.databasechangeloglock SET locked = true, lockgranted = now(), lockedby = 'gone'");
        assertThatCode(migrations::apply).doesNotThrowAnyException();
    }

    @Test
    void of_two_nodes_that_start_at_once_one_waits_for_the_other() {
        List<CompletableFuture<Void>> nodes = List.of(
                CompletableFuture.runAsync(() -> Servers.libraryOf(database).apply()),
                CompletableFuture.runAsync(() -> Servers.libraryOf(database).apply()));
        nodes.forEach(CompletableFuture::join);
        assertThat(Servers.libraryOf(database).areApplied()).isTrue();
    }

    @Test
    void a_server_that_does_not_answer_is_told_with_the_settings_to_look_at() {
        Database nowhere =
                new Database("jdbc:postgresql://127.0.0.1:1/koinon", database.owner(), database.application());
        assertThatThrownBy(() -> Servers.libraryOf(nowhere).apply())
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll("koinon_owner", "koinon.database");
    }

    @Test
    void the_platforms_own_changelog_has_a_fingerprint_of_all_its_files() {
        assertThat(Changelog.packaged().fingerprint()).matches("[0-9a-f]{64}");
        assertThat(Changelog.at("koinon/test/changelog.xml").fingerprint())
                .isNotEqualTo(Changelog.packaged().fingerprint());
    }

    @Test
    void addresses_are_taken_as_people_paste_them() {
        assertThat(List.of(
                        Database.jdbcUrl("postgresql://db.example.org:5433/koinon"),
                        Database.jdbcUrl("postgres://db.example.org:5433/koinon"),
                        Database.jdbcUrl("jdbc:postgresql://db.example.org:5433/koinon")))
                .containsOnly("jdbc:postgresql://db.example.org:5433/koinon");
    }
}
