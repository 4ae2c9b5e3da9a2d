package eu.koinon.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.Terminal;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.database.Database;
import eu.koinon.launcher.database.EmbeddedPostgres;
import eu.koinon.launcher.database.Servers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final String CONTENT = "SELECT string_agg(line, E'\\n' ORDER BY line) FROM ("
            + " SELECT 'reader ' || r::text AS line FROM library.reader r"
            + " UNION ALL SELECT 'book ' || b::text FROM library.\"Book of the Month\" b"
            + " UNION ALL SELECT 'visit ' || v::text FROM library.visit v"
            + " UNION ALL SELECT 'counter ' || c::text FROM library.counter c) AS lines";

    private static final String CATALOGUE = "SELECT string_agg(line, E'\\n' ORDER BY line) FROM ("
            + " SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint"
            + "  WHERE connamespace = 'library'::regnamespace"
            + " UNION ALL SELECT 'trigger ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"
            + " UNION ALL SELECT 'table ' || relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity"
            + "  FROM pg_class WHERE relnamespace = 'library'::regnamespace AND relkind = 'r') AS lines";

    @TempDir
    Path place;

    @TempDir
    static Path serversPlace;

    private static EmbeddedPostgres server;

    private DataFolder data;
    private Path file;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal =
            new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), new PrintStream(said, true));

    @BeforeAll
    static void start() {
        server = Servers.start(Servers.folder(serversPlace));
    }

    @BeforeEach
    void fill() throws Exception {
        data = Servers.folder(place.resolve("data"));
        new Keys(data.keys()).createMissing();
        Servers.empty(server.database());
        Servers.libraryOf(server.database()).apply();
        file = place.resolve("koinon.backup");
        Files.writeString(data.root().resolve("koinon.properties"), "koinon.network.name=Réseau\n");
        Files.createDirectories(data.blobs().resolve("ab"));
        Files.write(data.blobs().resolve("ab").resolve("cdef"), new byte[] {0, 1, 2, -1});
        execute(
                "INSERT INTO library.reader VALUES ('00000000-0000-7000-8000-000000000001', E'A\\tna\\n"
                        + "\\\\N \\\\. \"quote\"'), ('00000000-0000-7000-8000-000000000002', 'Zoë Ślązak 👩‍🏫')",
                "INSERT INTO library.\"Book of the Month\" (owner, title, pages, weight, cover, facts, tags, lent_at,"
                        + " lent_for) VALUES ('00000000-0000-7000-8000-000000000001', '', 12.5, 0.1::float8 + 0.2,"
                        + " '\\x00ff0a5c', '{\"a\": [1, null, \"ü\"]}', ARRAY['x,y', NULL, '{}'], '2026-03-29"
                        + " 01:30:00.123456+00', '1 mon 2 days 03:04:05.6'), ('00000000-0000-7000-8000-000000000002',"
                        + " NULL, 'NaN', 'Infinity', NULL, NULL, '{}', 'infinity', NULL)",
                "UPDATE library.reader SET favourite = 2 WHERE name LIKE 'A%'",
                "INSERT INTO library.visit VALUES ('00000000-0000-7000-8000-000000000001', 'twice'),"
                        + " ('00000000-0000-7000-8000-000000000001', 'twice'), (NULL, NULL)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = server.database().connectAsOwner();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void backup() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T20:00:00.5Z"), ZoneOffset.UTC);
        new WriteBackup(server.database(), data, "1.2.3", clock, terminal).to(file);
    }

    private interface Check {
        void on(DataFolder folder, Database database) throws Exception;
    }

    private void restore(Check check) throws Exception {
        DataFolder folder = Servers.folder(place.resolve("restored"));
        Database database = server.database();
        Servers.empty(database);
        try (RestoreBackup backup = RestoreBackup.open(file, terminal)) {
            backup.files(new RestoredFiles(folder));
            backup.database(database, Servers.libraryOf(database));
            check.on(folder, database);
        }
    }

    /** Rewrites one entry, as damage or malice would. */
    private void tamper(String entry, UnaryOperator<String> change) throws IOException {
        Path copy = place.resolve("copy");
        try (ZipFile in = new ZipFile(file.toFile());
                OutputStream stream = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                out.putNextEntry(new ZipEntry(name));
                try (InputStream content = in.getInputStream(in.getEntry(name))) {
                    byte[] bytes = content.readAllBytes();
                    out.write(
                            name.equals(entry)
                                    ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
            }
        }
        Files.delete(file);
        Files.move(copy, file);
    }

    @Test
    void what_is_put_back_is_what_was_saved() throws Exception {
        String content = ask(server.database(), CONTENT);
        String catalogue = ask(server.database(), CATALOGUE);
        backup();
        restore((folder, database) -> {
            assertThat(ask(database, CONTENT)).isEqualTo(content);
            assertThat(ask(database, CATALOGUE)).isEqualTo(catalogue);
            for (String path :
                    new String[] {"koinon.properties", "blobs/ab/cdef", "keys/sealing.key", "keys/audit-signing.key"}) {
                assertThat(folder.root().resolve(path))
                        .hasSameBinaryContentAs(data.root().resolve(path));
            }
        });
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("counts and hashes are equal");
    }

    @Test
    void new_rows_follow_the_saved_ones_and_all_rules_hold_again() throws Exception {
        backup();
        restore((folder, database) -> {
            try (Connection connection = database.connectAsOwner();
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO library.reader VALUES ('00000000-0000-7000-8000-000000000003', 'New')");
                statement.execute("INSERT INTO library.\"Book of the Month\" (owner)"
                        + " VALUES ('00000000-0000-7000-8000-000000000003')");
                assertThatThrownBy(() -> statement.execute(
                                "INSERT INTO library.\"Book of the Month\" (owner) VALUES (gen_random_uuid())"))
                        .hasMessageContaining("foreign key");
                assertThatThrownBy(() -> statement.execute("DELETE FROM library.visit"))
                        .hasMessageContaining("never changed");
            }
            assertThat(ask(database, "SELECT max(id) FROM library.\"Book of the Month\""))
                    .isEqualTo("3");
            assertThat(ask(database, "SELECT readers FROM library.counter")).isEqualTo("3");
            try (Connection connection = database.connectAsApplication();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM library.reader")) {
                row.next();
                assertThat(row.getInt(1)).as("readers that the fence shows").isZero();
            }
        });
    }

    @Test
    void it_shows_one_moment_however_much_is_written_meanwhile() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                while (!done.get()) {
                    execute("INSERT INTO library.reader SELECT gen_random_uuid(), 'x' FROM generate_series(1, 50)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        execute("INSERT INTO library.reader SELECT gen_random_uuid(), repeat('long', 500) FROM generate_series(1,"
                + " 5000)");
        backup();
        done.set(true);
        writer.join();
        restore((folder, database) -> assertThat(ask(database, "SELECT readers FROM library.counter"))
                .isEqualTo(ask(database, "SELECT count(*) FROM library.reader")));
    }

    @Test
    void only_its_owner_can_read_it_and_it_is_said_that_it_holds_keys() throws Exception {
        backup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("keys", "Only its owner");
        assertThat(place.resolve("koinon.backup.partial")).doesNotExist();
    }

    @Test
    void the_passwords_of_the_old_server_stay_behind() throws Exception {
        Files.writeString(data.keys().resolve(Keys.DATABASE_PASSWORDS), "superuser=secret\n");
        backup();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("files/keys/sealing.key")
                    .doesNotContain("files/keys/database.properties");
        }
    }

    @Test
    void a_file_that_is_there_is_never_overwritten() throws Exception {
        Files.writeString(file, "precious");
        assertThatThrownBy(this::backup).isInstanceOf(LaunchProblem.class).hasMessageContaining("there already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void rows_that_a_fence_would_hide_stop_it() throws Exception {
        execute("DROP POLICY owner_all ON library.reader");
        assertThatThrownBy(this::backup)
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll("incomplete", "library.reader", "BYPASSRLS");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_database_that_is_not_empty_is_left_alone() {
        backup();
        try (RestoreBackup backup = RestoreBackup.open(file, terminal)) {
            assertThatThrownBy(() -> backup.database(server.database(), Servers.libraryOf(server.database())))
                    .isInstanceOf(LaunchProblem.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void an_edited_row_is_found() throws Exception {
        backup();
        tamper("tables/library.reader", text -> text.replace("Zoë", "Zoe"));
        assertThatThrownBy(() -> restore((folder, database) -> {}))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll("library.reader", "not what was saved");
    }

    @Test
    void an_edited_file_is_found() throws Exception {
        backup();
        tamper("files/keys/sealing.key", text -> "A" + text.substring(1));
        assertThatThrownBy(() -> restore((folder, database) -> {}))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll("keys/sealing.key", "damaged");
    }

    @Test
    void an_edited_list_of_contents_is_found() throws Exception {
        backup();
        tamper("manifest", text -> text.replace("table\tlibrary.reader\t2", "table\tlibrary.reader\t1"));
        assertThatThrownBy(() -> RestoreBackup.open(file, terminal))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("list of contents is damaged");
    }

    @Test
    void a_path_that_leads_out_of_the_folder_is_refused() throws Exception {
        backup();
        byte[] content = {1};
        RestoredFiles target = new RestoredFiles(Servers.folder(place.resolve("restored")));
        for (String path : new String[] {"../outside", "keys/../../outside", "blobs/../../../outside", "keys/"}) {
            assertThatThrownBy(() -> target.put(
                            new Manifest.FileEntry(path, 1, Sha256.of(content)),
                            new java.io.ByteArrayInputStream(content)))
                    .as(path)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leads out");
        }
    }

    @Test
    void a_backup_of_a_later_version_is_told_from_one_that_fits() throws Exception {
        execute("INSERT INTO public.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                + " VALUES ('future', 'koinon', 'later.sql', now(), 99, 'EXECUTED')");
        backup();
        assertThatThrownBy(() -> restore((folder, database) -> {}))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll("version 1.2.3", "does not know");
    }

    @Test
    void what_is_no_backup_is_told_so() throws Exception {
        Files.writeString(file, "PK not really");
        assertThatThrownBy(() -> RestoreBackup.open(file, terminal))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("not a backup");
    }
}
