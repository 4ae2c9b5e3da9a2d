package eu.koinon.acceptance.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("As an operator")
class OperatorTest {

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
    @DisplayName("I can tell the description of the API from the running platform, and it names each route once")
    void openApi() {
        var document = network.visitor().get("/api/v1/openapi.json").json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").size()).isGreaterThan(8);
    }
}
