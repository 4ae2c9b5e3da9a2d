package eu.koinon.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.Keys;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path root;

    private DataFolder folder;
    private EmbeddedPostgres server;

    private long process() {
        try {
            return Long.parseLong(Files.readAllLines(folder.postgres().resolve("postmaster.pid"))
                    .get(0));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = server.database().connectAsOwner();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = server.database().connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void killPostmaster() {
        long process = process();
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        awaitEnd(process);
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private String log() throws IOException {
        return Files.readString(folder.log().resolve("postgres.log"));
    }

    private static void awaitEnd(long process) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class While_it_runs {

        @BeforeAll
        void start(@TempDir Path place) {
            folder = Servers.folder(place);
            server = Servers.start(folder);
        }

        @AfterAll
        void stop() {
            server.close();
        }

        @Test
        void the_role_of_the_platform_owns_nothing_and_may_do_nothing_special() throws SQLException {
            assertThat(ask("SELECT concat_ws(' ', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,"
                            + " rolreplication, rolbypassrls) FROM pg_roles WHERE rolname = 'koinon_app'"))
                    .isEqualTo("f f f f t f f");
            assertThat(ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'koinon'"))
                    .isEqualTo("koinon_owner");
            try (Connection connection = server.database().connectAsApplication();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("CREATE TABLE public.mine ()"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("CREATE TEMPORARY TABLE mine ()"))
                        .hasMessageContaining("permission denied");
            }
        }

        @Test
        void nobody_connects_without_the_password() {
            for (String user : new String[] {"postgres", "koinon_owner", "koinon_app"}) {
                assertThatThrownBy(() -> Database.connect(server.database().url(), new Login(user, "guess")))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }

        @Test
        void the_passwords_are_for_the_owner_of_the_folder_only() throws IOException {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(new Keys(folder.keys()).databasePasswords())))
                    .isEqualTo("rw-------");
            assertThat(server.database().toString()).contains("REDACTED");
            assertThat(folder.keys().resolve("superuser.tmp")).doesNotExist();
        }

        @Test
        void it_listens_on_this_computer_only() throws SQLException {
            assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Path.of("/tmp", ".s.PGSQL." + server.port())).doesNotExist();
        }

        @Test
        void text_is_utf_8_and_its_order_never_changes_under_an_index() throws SQLException {
            assertThat(ask("SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)"
                            + " FROM pg_database WHERE datname = 'koinon'"))
                    .isEqualTo("UTF8 b C.UTF-8");
            assertThat(ask("SELECT string_agg(name, ' ' ORDER BY name COLLATE \"und-x-icu\")"
                            + " FROM (VALUES ('Zoe'), ('Émile'), ('Eva'), ('Ängst'), ('Anna')) AS names (name)"))
                    .as("names are put in order as people do it")
                    .isEqualTo("Ängst Anna Émile Eva Zoe");
        }

        @Test
        void its_log_tells_no_values() throws Exception {
            execute("CREATE TABLE public.person (address text PRIMARY KEY)");
            execute("INSERT INTO public.person VALUES ('someone@example.org')");
            assertThatThrownBy(() -> execute("INSERT INTO public.person VALUES ('someone@example.org')"))
                    .hasMessageContaining("duplicate key");
            assertThat(Files.readString(folder.log().resolve("postgres.log")))
                    .contains("duplicate key")
                    .doesNotContain("someone@example.org");
        }

        @Test
        void a_log_that_has_grown_long_is_put_aside_at_a_start() throws Exception {
            DataFolder grown = Servers.folder(root.resolve("grown"));
            Path log = grown.log().resolve("postgres.log");
            Files.write(log, new byte[(int) EmbeddedPostgres.LONGEST_LOG_BYTES + 1]);
            Servers.start(grown).close();
            assertThat(log).exists().satisfies(now -> assertThat(Files.size(now))
                    .isLessThan(100_000));
            assertThat(log.resolveSibling("postgres.log.1")).hasSize(EmbeddedPostgres.LONGEST_LOG_BYTES + 1);
        }

        @Test
        void a_port_that_is_taken_is_named() {
            int taken = server.port();
            DataFolder other = Servers.folder(root.resolve("other"));
            assertThatThrownBy(() -> Servers.start(other, taken))
                    .hasMessageContainingAll("port " + taken, "postgres.log");
        }
    }

    @Nested
    class When_it_starts_again {

        @BeforeEach
        void start() {
            folder = Servers.folder(root);
            server = Servers.start(folder);
        }

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void what_was_written_is_there_after_a_restart() throws SQLException {
            execute("CREATE TABLE public.kept (word text)", "INSERT INTO public.kept VALUES ('here')");
            server.close();
            server = Servers.start(folder);
            assertThat(ask("SELECT word FROM public.kept")).isEqualTo("here");
        }

        @Test
        void after_a_kill_9_of_the_database_all_that_was_committed_is_there() throws SQLException {
            execute("CREATE TABLE public.kept (number integer)");
            for (int i = 0; i < 200; i++) {
                execute("INSERT INTO public.kept VALUES (" + i + ")");
            }
            killPostmaster();
            server.close();
            server = Servers.start(folder);
            assertThat(ask("SELECT count(*) FROM public.kept")).isEqualTo("200");
        }

        @Test
        void a_killed_servers_child_that_still_holds_its_memory_is_waited_for() throws Exception {
            execute("CREATE TABLE public.kept (word text)", "INSERT INTO public.kept VALUES ('here')");
            server.leave();
            ProcessHandle child = ProcessHandle.of(process())
                    .orElseThrow()
                    .children()
                    .findFirst()
                    .orElseThrow();
            signal("STOP", child);
            CompletableFuture<EmbeddedPostgres> next;
            try {
                killPostmaster();
                next = CompletableFuture.supplyAsync(() -> Servers.start(folder));
                await().atMost(Duration.ofSeconds(60)).until(() -> log().contains("is still in use"));
                assertThat(next).isNotDone();
            } finally {
                signal("CONT", child);
            }
            server = next.get(60, TimeUnit.SECONDS);
            assertThat(ask("SELECT word FROM public.kept")).isEqualTo("here");
        }

        @Test
        void killed_while_the_platform_runs_it_is_started_again_at_the_same_port() throws SQLException {
            execute("CREATE TABLE public.kept (word text)", "INSERT INTO public.kept VALUES ('here')");
            killPostmaster();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> ask("SELECT word FROM public.kept"), "here"::equals);
        }

        @Test
        void the_server_of_a_killed_launcher_is_ended_before_the_next_one_starts() throws SQLException {
            execute("CREATE TABLE public.kept (word text)", "INSERT INTO public.kept VALUES ('here')");
            long left = process();
            int port = server.port();
            server.leave();
            server = Servers.start(folder);
            assertThat(process()).isNotEqualTo(left);
            awaitEnd(left);
            assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(IOException.class);
            assertThat(ask("SELECT word FROM public.kept")).isEqualTo("here");
        }

        @Test
        void a_note_whose_number_is_another_process_now_does_not_hinder_the_start() throws Exception {
            server.close();
            Files.writeString(
                    folder.postgres().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + folder.postgres() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
            server = Servers.start(folder);
            assertThat(ask("SELECT 'up'")).isEqualTo("up");
        }

        @Test
        void a_first_start_that_was_cut_short_is_begun_anew() throws Exception {
            server.close();
            Files.move(folder.postgres(), folder.root().resolve("postgres.partial"));
            server = Servers.start(folder);
            assertThat(ask("SELECT 'up'")).isEqualTo("up");
        }
    }
}
