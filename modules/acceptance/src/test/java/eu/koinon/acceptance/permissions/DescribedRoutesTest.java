package eu.koinon.acceptance.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The description of the API")
class DescribedRoutesTest {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document =
            Network.shared().visitor().get("/api/v1/openapi.json").json();

    @Test
    @DisplayName("names every route of the API, and none that is not there")
    void complete() {
        var described = new TreeSet<String>();
        document.path("paths").propertyNames().forEach(path -> document.path("paths")
                .path(path)
                .propertyNames()
                .forEach(verb -> {
                    if (VERBS.contains(verb)) {
                        described.add(verb.toUpperCase(Locale.ROOT) + " " + bare(path));
                    }
                }));
        var routes = Route.table().stream()
                .filter(Route::isApi)
                .map(route -> route.verb() + " " + bare(route.path()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(routes);
    }

    @Test
    @DisplayName("is OpenAPI 3.1")
    void version() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    @DisplayName("gives each operation a name of its own, a summary, and an answer for when it fails")
    void useful() {
        var ids = new HashSet<String>();
        for (var path : document.path("paths").propertyNames()) {
            for (var verb : document.path("paths").path(path).propertyNames()) {
                if (!VERBS.contains(verb)) {
                    continue;
                }
                var operation = document.path("paths").path(path).path(verb);
                assertThat(ids.add(operation.path("operationId").asString("")))
                        .as(verb + " " + path + " has an id of its own")
                        .isTrue();
                assertThat(operation.path("summary").asString(""))
                        .as(verb + " " + path)
                        .isNotBlank();
                assertThat(operation.path("responses").propertyNames())
                        .as(verb + " " + path)
                        .anyMatch(status -> status.equals("default") || status.startsWith("4"));
            }
        }
    }

    /** The names of parameters are no part of an address. */
    private static String bare(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
