package eu.koinon.acceptance.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("As an operator")
class OperatorTest {

    private static final Pattern ALARMING = Pattern.compile("^\\S+Z (WARNING|WARN|SEVERE|ERROR|FATAL) ");

    private final Network network = Network.shared();
    private final Client atAdminPort = Client.at(network.platform.adminAddress());

    @Test
    @DisplayName("I find health at the admin port and nowhere else")
    void health() {
        assertThat(atAdminPort.get("/health/live").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(atAdminPort.get("/health/ready").body()).contains("database");
        assertThat(network.visitor().get("/health/ready").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("I find the numbers that Prometheus reads at the admin port and nowhere else")
    void metrics() {
        assertThat(atAdminPort.get("/metrics").body()).contains("koinon_mail_waiting");
        assertThat(network.visitor().get("/metrics").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("I find no page of the platform at the admin port")
    void noPagesThere() {
        assertThat(atAdminPort.get("/").status()).isEqualTo(404);
        assertThat(atAdminPort.get("/api/v1/organisations").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("I stop it with SIGTERM: it ends in ten seconds and says nothing alarming")
    void stopping() throws IOException {
        var platform = RunningPlatform.over(
                RunningPlatform.newFolder("stopping"),
                Map.of("koinon.database.port", String.valueOf(RunningPlatform.freePort())));
        String before;
        boolean inTime;
        try {
            assertThat(Client.at(platform.address()).get("/").status()).isLessThan(400);
            before = platform.log();
        } finally {
            inTime = platform.endsInTime();
            platform.close();
        }
        assertThat(inTime).isTrue();
        assertThat(Files.readString(platform.output())).endsWith("Koinon has stopped.\n");
        assertThat(platform.log().substring(before.length()).lines())
                .as("what it logged while it stopped")
                .noneMatch(line -> ALARMING.matcher(line).find());
        assertThat(platform.data().resolve("log/output.log"))
                .content()
                .as("what went past the log")
                .doesNotContain("Exception");
    }
}
