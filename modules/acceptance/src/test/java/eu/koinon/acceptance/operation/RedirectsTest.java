package eu.koinon.acceptance.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A redirect")
class RedirectsTest {

    private final Network network = Network.shared();

    @Test
    @DisplayName("names no host, so that a proxy before the platform need not mend it")
    void relative() {
        var visitor = network.visitor();

        assertThat(visitor.get("/account").header("Location")).contains("/sign-in?next=%2Faccount");
        assertThat(visitor.form("/reset", Map.of("email", "nobody@nowhere.example"))
                        .header("Location"))
                .contains("/reset/sent");
    }

    @Test
    @DisplayName("behind a proxy that does TLS leads neither to plain HTTP nor to the platform's own port")
    void behindAProxy() {
        var answer =
                network.visitor().get("/account", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "koinon.example");

        assertThat(answer.header("Location")).contains("/sign-in?next=%2Faccount");
    }

    @Test
    @DisplayName("leads nowhere else, whatever host the request names")
    void foreignHost() throws IOException {
        var address = network.platform.address();
        try (var connection = new Socket(address.getHost(), address.getPort())) {
            connection
                    .getOutputStream()
                    .write("GET /account HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .toList();

            assertThat(lines).anyMatch(line -> line.equalsIgnoreCase("Location: /sign-in?next=%2Faccount"));
            assertThat(lines).noneMatch(line -> line.contains("attacker.example"));
        }
    }
}
