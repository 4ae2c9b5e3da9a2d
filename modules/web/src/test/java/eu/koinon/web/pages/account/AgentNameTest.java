package eu.koinon.web.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A browser's name")
class AgentNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Windows
                    Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 | Chrome, Linux
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1 | Safari, iPhone
                    Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome, Android
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15 | Safari, macOS
                    curl/8.5.0 | curl
                    """)
    @DisplayName("is the one that its owner knows")
    void known(String agent, String name) {
        assertThat(AgentName.of(agent)).contains(name);
    }

    @Test
    @DisplayName("is left out when the browser says nothing, or nonsense")
    void unknown() {
        assertThat(AgentName.of(null)).isEmpty();
        assertThat(AgentName.of("<script>alert(1)</script>")).isEmpty();
    }
}
