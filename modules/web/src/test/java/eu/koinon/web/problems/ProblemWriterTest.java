package eu.koinon.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem is written")
class ProblemWriterTest {

    @Test
    @DisplayName("for a program at each address of the API, whatever it says it accepts")
    void api() {
        assertThat(ProblemWriter.isForPrograms(asking("/api/v1/me", null, "*/*")))
                .isTrue();
        assertThat(ProblemWriter.isForPrograms(asking("/api/v1/me", null, "text/html")))
                .isTrue();
    }

    @Test
    @DisplayName("for a program, too, when the container gave up on an address of the API")
    void givenUp() {
        assertThat(ProblemWriter.isForPrograms(asking("/WEB-INF/failure", "/api/v1/me", "*/*")))
                .isTrue();
        assertThat(ProblemWriter.isForPrograms(asking("/WEB-INF/failure", "/organisations", "*/*")))
                .isFalse();
    }

    @Test
    @DisplayName("for a person on a page, unless only JSON is asked for")
    void page() {
        assertThat(ProblemWriter.isForPrograms(asking("/organisations", null, "text/html,application/json")))
                .isFalse();
        assertThat(ProblemWriter.isForPrograms(asking("/organisations", null, "application/json")))
                .isTrue();
    }

    private static HttpServletRequest asking(String path, String before, String accept) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ProblemWriterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    case "getHeader" -> accept;
                    case "getAttribute" -> RequestDispatcher.ERROR_REQUEST_URI.equals(arguments[0]) ? before : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
