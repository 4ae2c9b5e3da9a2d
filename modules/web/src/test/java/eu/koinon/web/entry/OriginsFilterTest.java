package eu.koinon.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A change")
class OriginsFilterTest {

    private static final URI PLATFORM = URI.create("https://koinon.example");

    @Nested
    @DisplayName("with the browser's word on where it comes from")
    class FetchMetadata {

        @ParameterizedTest
        @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false", "'', false"})
        @DisplayName("is let through from our own pages only")
        void said(String site, boolean ours) {
            assertThat(isOurs(Map.of("Sec-Fetch-Site", List.of(site)))).isEqualTo(ours);
        }

        @Test
        @DisplayName("is not let through for an Origin that says otherwise")
        void strongerThanOrigin() {
            assertThat(isOurs(Map.of(
                            "Sec-Fetch-Site", List.of("cross-site"), "Origin", List.of("https://koinon.example"))))
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("with an Origin")
    class WithOrigin {

        @ParameterizedTest
        @ValueSource(strings = {"https://koinon.example", "https://koinon.example:443", "HTTPS://Koinon.Example"})
        @DisplayName("is let through however our own is written")
        void ours(String origin) {
            assertThat(isOurs(Map.of("Origin", List.of(origin)))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "",
                    "koinon.example",
                    "http://koinon.example",
                    "https://koinon.example:8443",
                    "https://koinon.example.attacker.example",
                    "https://attacker.example",
                    "https://koinon.example@attacker.example",
                    "https://attacker@koinon.example",
                    "https://koinon.example/",
                    "https://koinon.example?x",
                    "https://koinon.example https://attacker.example",
                    "file:///koinon.example"
                })
        @DisplayName("is refused from anywhere else")
        void others(String origin) {
            assertThat(isOurs(Map.of("Origin", List.of(origin)))).isFalse();
        }

        @Test
        @DisplayName("is refused with more than one")
        void two() {
            assertThat(isOurs(Map.of("Origin", List.of("https://koinon.example", "https://attacker.example"))))
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("of which nobody says where it comes from")
    class Silent {

        @Test
        @DisplayName("is a program's when no cookie comes with it")
        void program() {
            assertThat(isOurs(Map.of())).isTrue();
            assertThat(isOurs(Map.of("Authorization", List.of("Bearer koinon_pat_x"))))
                    .isTrue();
        }

        @Test
        @DisplayName("is refused with a cookie, and a token beside it changes nothing")
        void cookie() {
            var cookie = List.of("koinon=x");

            assertThat(isOurs(Map.of("Cookie", cookie))).isFalse();
            assertThat(isOurs(Map.of("Cookie", cookie, "Authorization", List.of("Bearer koinon_pat_x"))))
                    .isFalse();
            assertThat(isOurs(Map.of("Cookie", cookie, "Authorization", List.of("Basic eDp5"))))
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("is no download, and a download")
    class Downloads {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/account/data/my-data.json",
                    "/api/v1/me/data",
                    "/organisations/export.csv",
                    "/api/v1/organisations/export.csv",
                    "/interest/x/applications.csv",
                    "/record/export.csv",
                    "/api/v1/audit/export.csv"
                })
        @DisplayName("of one's data, of the directory or of the record that another site begins is refused")
        void foreign(String path) {
            assertThat(isForeignDownload(path, "cross-site")).isTrue();
            assertThat(isForeignDownload(path, "same-site")).isTrue();
            assertThat(isForeignDownload(path, "same-origin")).isFalse();
            assertThat(isForeignDownload(path, "none")).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/organisations", "/centres/x/card.vcf", "/account/data", "/assets/main.css"})
        @DisplayName("is told from a page, which another site may link to")
        void pages(String path) {
            assertThat(isForeignDownload(path, "cross-site")).isFalse();
        }

        @Test
        @DisplayName("by a program or by a browser that does not say where it comes from is let through")
        void silent() {
            assertThat(OriginsFilter.isForeignDownload(request(Map.of(), "/api/v1/me/data")))
                    .isFalse();
        }

        private static boolean isForeignDownload(String path, String site) {
            return OriginsFilter.isForeignDownload(request(Map.of("Sec-Fetch-Site", List.of(site)), path));
        }
    }

    private static boolean isOurs(Map<String, List<String>> headers) {
        return OriginsFilter.isOurs(request(headers), PLATFORM);
    }

    private static HttpServletRequest request(Map<String, List<String>> headers) {
        return request(headers, "/");
    }

    private static HttpServletRequest request(Map<String, List<String>> headers, String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OriginsFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> {
                    var header = arguments == null ? "" : String.valueOf(arguments[0]);
                    var values = headers.getOrDefault(header, List.of());
                    return switch (method.getName()) {
                        case "getHeader" -> values.isEmpty() ? null : values.get(0);
                        case "getRequestURI" -> path;
                        case "getHeaders" -> Collections.enumeration(values);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
