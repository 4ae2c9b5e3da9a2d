package eu.koinon.web.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The built files")
class AssetsTest {
    private static final Path WEB = Path.of("target/frontend/web");

    @ParameterizedTest(name = "are there under the name that the templates use for {0}")
    @ValueSource(
            strings = {"main.css", "main.js", "favicon.svg", "favicon.ico", "apple-touch-icon.png", "mark-dark.svg"})
    void named(String name) {
        assertThat(Path.of(WEB.toString(), Assets.at(name))).isRegularFile();
    }

    @Test
    @DisplayName("are asked for by no other name")
    void unknown() {
        assertThatThrownBy(() -> Assets.at("../main.css")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("stay small: the style sheet under 20 KB and the script of ordinary pages under 15 KB, by gzip")
    void small() throws IOException {
        assertThat(compressed("main.css")).isLessThan(20_000);
        assertThat(compressed("main.js")).isLessThan(15_000);
    }

    @Test
    @DisplayName("ask no other site for anything")
    void nothingFromElsewhere() throws IOException {
        String css = Files.readString(Path.of(WEB.toString(), Assets.at("main.css")));
        assertThat(css).doesNotContainPattern("url\\((?!\"?data:)").doesNotContain("@import", "@font-face");
    }

    private static long compressed(String name) throws IOException {
        return Files.size(Path.of(WEB.toString(), Assets.at(name) + ".gz"));
    }
}
