package eu.koinon.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayName("What is shipped")
class LicencesTest {

    @Test
    @DisplayName("is under licences that config/licences.txt allows, each part under at least one")
    void allowed() throws IOException {
        var bom = new ObjectMapper()
                .readTree(Files.readString(RunningPlatform.folder().resolveSibling("bom.json")));
        var allowed = allowList();
        var foreign = new TreeSet<String>();
        for (var part : bom.path("components")) {
            var licences = licences(part);
            if (licences.stream().noneMatch(allowed::contains)) {
                foreign.add(
                        part.path("group").asString() + ":" + part.path("name").asString() + " " + licences);
            }
        }
        assertThat(bom.path("components")).hasSizeGreaterThan(20);
        assertThat(foreign).as("parts without an allowed licence").isEmpty();
    }

    private static List<String> licences(JsonNode part) {
        var found = new ArrayList<String>();
        for (var entry : part.path("licenses")) {
            var licence = entry.path("license");
            found.add(licence.path("id").asString(""));
            found.add(licence.path("name").asString(""));
            found.add(entry.path("expression").asString(""));
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    private static Set<String> allowList() throws IOException {
        return Files.readAllLines(Path.of("../../config/licences.txt")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }
}
