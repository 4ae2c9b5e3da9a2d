package eu.koinon.acceptance.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two nodes on one database")
class TwoNodesTest {

    private static final Network NETWORK = Network.shared();
    private static RunningPlatform other;

    @BeforeAll
    static void startTheOther() throws IOException {
        var keys = NETWORK.platform.data().resolve("keys");
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(keys.resolve("database.properties"))) {
            passwords.load(file);
        }
        var settings = new HashMap<>(NETWORK.settings);
        settings.remove("koinon.database.port");
        settings.put(
                "koinon.database.url",
                "jdbc:postgresql://127.0.0.1:" + NETWORK.settings.get("koinon.database.port") + "/koinon");
        settings.put("koinon.database.password", passwords.getProperty("application"));
        settings.put("koinon.database.owner-password", passwords.getProperty("owner"));
        settings.put("koinon.keys", keys.toString());
        other = RunningPlatform.over(RunningPlatform.newFolder("node"), settings);
    }

    @AfterAll
    static void endTheOther() {
        other.close();
    }

    @Test
    @DisplayName("serve the same person in alternation")
    void alternation() {
        var here = NETWORK.riveSignatory.signInElsewhere();
        var there = here.movedTo(other.address());
        for (int i = 0; i < 5; i++) {
            assertThat(here.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("know at once when a session has ended at the other")
    void signedOut() {
        var here = NETWORK.riveSignatory.signInElsewhere();
        var there = here.movedTo(other.address());
        assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
        here.form("/sign-out", Map.of());
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("finish a sign-in that was begun at the other")
    void signInAcross() {
        var here = Client.at(NETWORK.platform.address());
        here.form(
                "/sign-in",
                Map.of("email", NETWORK.riveSignatory.email(), "password", NETWORK.riveSignatory.password()));
        var there = here.movedTo(other.address());
        var through = there.form("/sign-in/code", Map.of("recovery", NETWORK.riveSignatory.recoveryCode()));
        assertThat(through.status()).isEqualTo(303);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("count tries together")
    void limits() {
        var email = "both-nodes@rive.example";
        for (int i = 0; i < 10; i++) {
            var node = i % 2 == 0 ? NETWORK.platform.address() : other.address();
            Client.at(node).form("/sign-in", Map.of("email", email, "password", "wrong password here"));
        }
        var answer = Client.at(other.address()).form("/sign-in", Map.of("email", email, "password", "wrong again"));
        assertThat(answer.status()).isEqualTo(429);
    }

    @Test
    @DisplayName("send a mail once, whichever of them takes the job")
    void jobs() {
        var admin = NETWORK.riveAdmin.client().movedTo(other.address());
        for (int i = 0; i < 6; i++) {
            var email = "node" + i + "@rive.example";
            var invited = admin.json(
                    "POST",
                    "/api/v1/organisations/" + NETWORK.rive + "/invitations",
                    Map.of(
                            "name",
                            "Node " + "ABCDEF".charAt(i),
                            "email",
                            email,
                            "language",
                            "en",
                            "roles",
                            List.of("READER")));
            assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        }
        for (int i = 0; i < 6; i++) {
            NETWORK.mailboxes.await("node" + i + "@rive.example", 0);
        }
        // a second copy would come with the next look of either node into the outbox
        Awaitility.await()
                .during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> {
                    for (int i = 0; i < 6; i++) {
                        assertThat(NETWORK.mailboxes.of("node" + i + "@rive.example"))
                                .hasSize(1);
                    }
                });
    }
}
