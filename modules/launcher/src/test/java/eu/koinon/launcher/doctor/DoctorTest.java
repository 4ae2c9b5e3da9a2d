package eu.koinon.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.launcher.Terminal;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.database.Database;
import eu.koinon.launcher.database.EmbeddedPostgres;
import eu.koinon.launcher.database.Servers;
import eu.koinon.launcher.settings.SettingsReader;
import eu.koinon.launcher.settings.SettingsTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path place;

    private final Map<String, String> settings = new HashMap<>();
    private int status;

    @BeforeEach
    void elsewhere() {
        settings.put("koinon.data", place.resolve("data").toString());
        settings.put("koinon.http.port", "0");
        settings.put("koinon.admin.port", "0");
    }

    private String examine() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Doctor doctor = new Doctor(new SettingsReader(SettingsTable.packaged(), Map.of()).read(settings), "1.2.3");
        status = doctor.examine(new Terminal(out, out));
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void all_is_well_before_the_first_start() {
        assertThat(examine())
                .contains("Koinon 1.2.3", "made at the first start")
                .doesNotContain("fail ");
        assertThat(status).isZero();
        assertThat(place.resolve("data")).as("looking changes nothing").doesNotExist();
    }

    @Test
    void a_port_that_is_taken_is_a_failure_with_a_remedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("koinon.http.port", Integer.toString(taken.getLocalPort()));
            assertThat(examine())
                    .containsPattern("fail  Port " + taken.getLocalPort() + ".*\n      .*another koinon.http.port");
            assertThat(status).isEqualTo(1);
        }
    }

    @Test
    void a_key_that_others_can_read_is_pointed_out() throws IOException {
        DataFolder data = Servers.folder(place.resolve("data"));
        new Keys(data.keys()).createMissing();
        Files.setPosixFilePermissions(data.keys().resolve("sealing.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(examine()).containsPattern("warn  Data folder:.*sealing.key.*\n      .*chmod");
    }

    @Test
    void listening_on_the_network_without_protection_is_a_failure() {
        settings.put("koinon.http.address", "0.0.0.0");
        assertThat(examine()).containsPattern("fail  Certificate:.*\n      .*koinon.tls.keystore");
        settings.put("koinon.public-url", "https://koinon.example.org");
        assertThat(examine()).doesNotContain("fail ");
    }

    @Nested
    class The_certificate {

        private void certificate(String days) throws Exception {
            Path store = place.resolve("store-" + days + ".p12");
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=koinon.example.org",
                    "-validity",
                    days,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "Passwort-1",
                    "-keystore",
                    store.toString(),
                    "-alias",
                    "us");
            assertThat(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(place.resolve("keytool.out").toFile())
                            .start()
                            .waitFor())
                    .isZero();
            settings.put("koinon.tls.keystore", store.toString());
            settings.put("koinon.tls.password", "Passwort-1");
        }

        @Test
        void is_good_for_long() throws Exception {
            certificate("365");
            assertThat(examine()).contains("ok    Certificate: good until");
        }

        @Test
        void ends_soon() throws Exception {
            certificate("3");
            assertThat(examine()).contains("warn  Certificate: it ends on");
        }

        @Test
        void does_not_open_with_the_password() throws Exception {
            certificate("365");
            settings.put("koinon.tls.password", "another");
            assertThat(examine()).contains("fail  Certificate", "koinon.tls.password");
        }
    }

    @Nested
    class The_mail {

        /** Answers one connection with the given lines, one each time the other side has spoken. */
        private String examineWith(String... answers) throws IOException {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answer(server, answers));
                settings.put("koinon.mail.host", "127.0.0.1");
                settings.put("koinon.mail.port", Integer.toString(server.getLocalPort()));
                String said = examine();
                answering.join();
                return said;
            }
        }

        private void answer(ServerSocket server, String... answers) {
            try (Socket socket = server.accept()) {
                byte[] heard = new byte[1000];
                for (String answer : answers) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    if (socket.getInputStream().read(heard) < 0) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void answers_and_offers_what_is_set() throws IOException {
            assertThat(examineWith("220 hello\r\n", "250-mail.example.org\r\n250-STARTTLS\r\n250 8BITMIME\r\n"))
                    .contains("ok    Mail: 127.0.0.1");
        }

        @Test
        void does_not_offer_starttls() throws IOException {
            assertThat(examineWith("220 hello\r\n", "250-mail.example.org\r\n250 8BITMIME\r\n"))
                    .contains("fail  Mail: ", "does not offer STARTTLS");
        }

        @Test
        void is_something_else() throws IOException {
            assertThat(examineWith("SSH-2.0-OpenSSH_9.2\r\n")).contains("fail  Mail: ", "is no mail server");
        }

        @Test
        void does_not_answer() throws IOException {
            int closed;
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                closed = server.getLocalPort();
            }
            settings.put("koinon.mail.host", "127.0.0.1");
            settings.put("koinon.mail.port", Integer.toString(closed));
            assertThat(examine()).contains("fail  Mail: ", "does not answer");
            assertThat(status).isEqualTo(1);
        }

        @Test
        void is_not_set() {
            assertThat(examine()).contains("warn  Mail: no server is set", "koinon.mail.host");
        }
    }

    @Nested
    class The_database {

        private String examineExternal(Database database) {
            settings.put("koinon.database.url", database.url());
            settings.put("koinon.database.password", database.application().password());
            settings.put("koinon.database.owner-password", database.owner().password());
            return examine();
        }

        @Test
        void answers_and_fences_the_platform_in() throws Exception {
            try (EmbeddedPostgres server = Servers.start(Servers.folder(place.resolve("external")))) {
                Servers.libraryOf(server.database()).apply();
                assertThat(examineExternal(server.database()))
                        .contains("PostgreSQL 17", "UTF8", "its clock agrees", "koinon_app owns nothing")
                        .doesNotContain("fail ");
            }
        }

        @Test
        void gives_the_platform_a_role_that_owns_a_table() throws Exception {
            try (EmbeddedPostgres server = Servers.start(Servers.folder(place.resolve("external")))) {
                Servers.libraryOf(server.database()).apply();
                try (Connection connection = server.database().connectAsOwner();
                        Statement statement = connection.createStatement()) {
                    statement.execute("GRANT CREATE ON SCHEMA library TO koinon_app");
                }
                try (Connection connection = server.database().connectAsApplication();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE library.mine ()");
                }
                assertThat(examineExternal(server.database())).contains("fail  Database: the role koinon_app");
                assertThat(status).isEqualTo(1);
            }
        }

        @Test
        void does_not_answer() {
            settings.put("koinon.database.url", "postgresql://127.0.0.1:1/koinon");
            settings.put("koinon.database.password", "a");
            settings.put("koinon.database.owner-password", "b");
            assertThat(examine()).contains("fail  Database: koinon_owner cannot connect", "koinon.database");
        }
    }
}
