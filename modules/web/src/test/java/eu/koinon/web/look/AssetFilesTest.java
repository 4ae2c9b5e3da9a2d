package eu.koinon.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The built files in memory")
class AssetFilesTest {
    private static final Map<String, String> FOLDER = Map.of(
            "/assets/main-1.css", "the style sheet",
            "/assets/main-1.css.br", "brotli",
            "/assets/main-1.css.gz", "gzip",
            "/assets/tiny-1.svg", "svg",
            "/assets/tiny-1.svg.br", "larger than it was",
            "/assets/notes.txt", "not for browsers");
    private AssetFiles files;

    @BeforeEach
    void read() throws IOException {
        files = AssetFiles.read(FOLDER.keySet(), path -> FOLDER.get(path).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "go out as {1} to who takes \"{0}\"")
    @CsvSource({
        "'gzip, deflate, br, zstd', br",
        "'gzip, deflate', gzip",
        "'br;q=0, gzip;q=0.5', gzip",
        "'br;q=0.0, gzip;q=0', ",
        "'BR', br",
        "identity, ",
        "brotli, ",
        "'', ",
        "',;,', ",
    })
    void negotiated(String header, String expected) {
        assertThat(files.find("/assets/main-1.css", header).orElseThrow().encoding())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("go out as they are where nothing is said or compressing gains nothing")
    void plain() {
        assertThat(text("/assets/main-1.css", null)).isEqualTo("the style sheet");
        assertThat(text("/assets/tiny-1.svg", "br")).isEqualTo("svg");
    }

    @ParameterizedTest(name = "are not found as {0}")
    @ValueSource(
            strings = {
                "/assets/",
                "/assets/../WEB-INF/web.xml",
                "/assets/main-2.css",
                "/assets/notes.txt",
                "/assets/main-1.css.br",
                "/assets/null",
                "/assets/main-1.CSS"
            })
    void unknown(String path) {
        assertThat(files.find(path, "br")).isEmpty();
    }

    private String text(String path, String accepted) {
        return new String(files.find(path, accepted).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
