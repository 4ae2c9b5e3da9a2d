package eu.koinon.acceptance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.bench.ManyRows;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.network.Newcomers;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Imports")
class ImportsTest {

    private static final String HEAD = "name,email,language,roles,from_day,until_day\n";

    private static Answer bring(Client who, RunningPlatform platform, String organisation, String kind, byte[] file) {
        return who.send(
                "POST",
                "/api/v1/organisations/" + organisation + "/imports?kind=" + kind + "&fileName=list.csv",
                BodyPublishers.ofByteArray(file),
                List.of("Content-Type", "text/csv", "Origin", platform.address().toString()));
    }

    @Nested
    @DisplayName("as an admin")
    class AsAdmin {

        private final Network network = Network.shared();

        @Test
        @DisplayName("bring in people, who get a letter in their language only if that is chosen")
        void people() {
            var admin = network.riveAdmin.client();
            var file = HEAD + "Zoé Martin,zoe@rive.example,fr,Delegate,,\n" + "Nobody,no address,fr,MEMBER,,\n";
            var brought = bring(
                    admin,
                    network.platform,
                    network.rive,
                    "PEOPLE",
                    file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(brought.status()).as(brought.body()).isEqualTo(201);
            var address = brought.leadsTo();
            await(admin, address, "CHECKED");
            var looked = admin.get(address).json();
            assertThat(looked.path("created").asInt()).isEqualTo(1);
            assertThat(looked.path("wrong").asInt()).isEqualTo(1);
            assertThat(admin.get(address + "/errors.csv?language=fr").body()).contains("3,email,no address,\"Veuillez");
            assertThat(network.mailboxes.of("zoe@rive.example")).isEmpty();

            assertThat(admin.json("POST", address + "/confirm", Map.of("leaveOutWrong", false, "invite", true))
                            .status())
                    .isEqualTo(409);
            var confirmed = admin.json("POST", address + "/confirm", Map.of("leaveOutWrong", true, "invite", true));
            assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(202);
            await(admin, address, "DONE");

            assertThat(Mailboxes.link(network.mailboxes.await("zoe@rive.example", 0)))
                    .startsWith("/invitation/");
            assertThat(network.hafenlichtAdmin.client().get(address).status()).isEqualTo(404);
        }

        @Test
        @DisplayName("bring in no organisations, and nothing for another organisation")
        void notTheirs() {
            var admin = network.riveAdmin.client();
            var file = "name\nx\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(bring(admin, network.platform, network.rive, "ORGANISATIONS", file)
                            .status())
                    .isEqualTo(404);
            assertThat(bring(admin, network.platform, network.hafenlicht, "PEOPLE", file)
                            .status())
                    .isEqualTo(404);
            assertThat(bring(network.riveMember.client(), network.platform, network.rive, "PEOPLE", file)
                            .status())
                    .isEqualTo(404);
            assertThat(bring(network.visitor(), network.platform, network.rive, "PEOPLE", file)
                            .status())
                    .isEqualTo(401);
        }

        @Test
        @DisplayName("are told when a file is none, or larger than is taken")
        void badFiles() {
            var admin = network.riveAdmin.client();
            assertThat(bring(admin, network.platform, network.rive, "PEOPLE", new byte[0])
                            .status())
                    .isEqualTo(422);
            assertThat(bring(admin, network.platform, network.rive, "PEOPLE", new byte[] {0, 1, 2})
                            .status())
                    .isEqualTo(422);
            assertThat(bring(admin, network.platform, network.rive, "SHELTERS", new byte[] {65})
                            .status())
                    .isEqualTo(422);
        }

        private void await(Client who, String address, String state) {
            Awaitility.await(state)
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            who.get(address).json().path("state").asString().equals(state));
        }
    }

    @Nested
    @DisplayName("as a coordinator")
    class AsCoordinator {

        private static final int ROWS = 50_000;
        private static final int STRANGE = 1_000;

        @Test
        @DisplayName("bring in 50,000 organisations in mixed encodings, in bounded time and memory, and again nothing")
        void many() throws IOException {
            try (var mailboxes = new Mailboxes();
                    var platform =
                            RunningPlatform.over(RunningPlatform.newFolder("imports"), Network.settings(mailboxes))) {
                var coordinator = new Newcomers(platform, mailboxes)
                        .setUp("Claire Vandamme", "claire@secretariat.example")
                        .client();
                var many = new ManyRows(platform, coordinator);
                var before = megabytes(platform.pid());
                var begin = System.nanoTime();

                many.look(ManyRows.organisations(ROWS, STRANGE));
                var looked = many.state();
                assertThat(looked.path("total").asInt()).isEqualTo(ROWS);
                assertThat(looked.path("wrong").asInt()).isEqualTo(ROWS / STRANGE);
                assertThat(many.errors().lines().skip(1).findFirst().orElseThrow())
                        .startsWith((STRANGE + 1) + ",name,");
                many.carryOut();

                var done = many.state();
                assertThat(done.path("state").asString()).isEqualTo("DONE");
                assertThat(done.path("created").asInt()).isEqualTo(ROWS - ROWS / STRANGE);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(12));
                assertThat(megabytes(platform.pid()) - before)
                        .as("MB more in memory")
                        .isLessThan(400);

                many.look(ManyRows.organisations(ROWS, STRANGE));
                assertThat(many.state().path("unchanged").asInt()).isEqualTo(ROWS - ROWS / STRANGE);
                assertThat(many.state().path("created").asInt()
                                + many.state().path("changed").asInt())
                        .isZero();
            }
        }

        private static long megabytes(long pid) throws IOException {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }
}
