package eu.koinon.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a person comes back to")
class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account",
                "/account/sign-in",
                "/organisations?text=La+Strada&country=BE",
                "/prove?next=%2Faccount%2Ftokens%2Fnew",
                "/set-up/_A-b~c"
            })
    @DisplayName("is a path of our own")
    void ours(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "account",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a//b",
                "/a\r\nSet-Cookie: x=y",
                "/a\tb",
                "/account#https://evil.example",
                "/@evil.example//",
                "/..;/account",
                "/%2f%2fevil.example",
                "/a?next=//evil.example",
                "/ä"
            })
    @DisplayName("is never a stranger's page, whatever was asked for")
    void strangers(String asked) {
        assertThat(ReturnPath.safe(asked)).isEqualTo("/");
    }

    @Test
    @DisplayName("is the home page when nothing was asked for, or too much")
    void nothing() {
        assertThat(ReturnPath.safe(null)).isEqualTo("/");
        assertThat(ReturnPath.safe("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}
