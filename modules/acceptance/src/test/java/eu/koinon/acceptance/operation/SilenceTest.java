package eu.koinon.acceptance.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The runtime")
class SilenceTest {

    private static final Pattern PHONE_HOME = Pattern.compile("<phone-home-runtime-configuration[^>]*>");

    @Test
    @DisplayName("does not tell its maker that it runs here")
    void doesNotPhoneHome() throws IOException {
        var running =
                Files.readString(Network.shared().platform.data().resolve("run").resolve("config/domain.xml"));

        assertThat(PHONE_HOME.matcher(running).results().map(result -> result.group()))
                .singleElement()
                .asString()
                .contains("enabled=\"false\"");
    }
}
