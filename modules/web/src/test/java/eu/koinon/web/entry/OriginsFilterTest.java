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

    private static boolean isOurs(Map<String, List<String>> headers) {
        return OriginsFilter.isOurs(request(headers), PLATFORM);
    }

    private static HttpServletRequest request(Map<String, List<String>> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OriginsFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> {
                    var values = headers.getOrDefault(String.valueOf(arguments[0]), List.of());
                    return switch (method.getName()) {
                        case "getHeader" -> values.isEmpty() ? null : values.get(0);
                        case "getHeaders" -> Collections.enumeration(values);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
