package eu.koinon.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.platform.AnotherBuild;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** Of two copies of a class the one that is found first counts, and which one that is nobody decides. */
@DisplayName("What is shipped")
class LibrariesTest {

    private static final int FEWEST_CLASSES = 1_000;

    private static final List<String> NOT_NEEDED =
            List.of("commons-beanutils", "commons-collections", "shiro-config", "shiro-hashes");

    @Test
    @DisplayName("holds each class of the platform once, in the EAR's libraries and the WAR together")
    void classes() throws IOException {
        var places = classesOfTheEar();
        assertThat(places).hasSizeGreaterThan(FEWEST_CLASSES);
        places.values().removeIf(jars -> jars.size() == 1);
        assertThat(places).as("classes in more than one place").isEmpty();
    }

    @Test
    @DisplayName("holds each library in one version")
    void versions() throws IOException {
        var bom = new ObjectMapper()
                .readTree(Files.readString(RunningPlatform.folder().resolveSibling("bom.json")));
        var versions = new TreeMap<String, TreeSet<String>>();
        for (var part : bom.path("components")) {
            versions.computeIfAbsent(
                            part.path("group").asString() + ":"
                                    + part.path("name").asString(),
                            name -> new TreeSet<>())
                    .add(part.path("version").asString());
        }
        versions.values().removeIf(each -> each.size() == 1);
        assertThat(versions).as("libraries in more than one version").isEmpty();
    }

    @Test
    @DisplayName("leaves out what Shiro would need for files and hashes that are not used here")
    void notNeeded() throws IOException {
        var libraries = new ArrayList<String>();
        try (var ear = openEar()) {
            for (var entry = ear.getNextEntry(); entry != null; entry = ear.getNextEntry()) {
                libraries.add(entry.getName());
            }
        }
        assertThat(libraries).contains("lib/shiro-core-jakarta.jar").noneMatch(library -> NOT_NEEDED.stream()
                .anyMatch(library::contains));
    }

    /** Each class with the archives that hold it. */
    private static Map<String, List<String>> classesOfTheEar() throws IOException {
        var places = new TreeMap<String, List<String>>();
        try (var ear = openEar()) {
            collect(ear, "the EAR", places);
        }
        return places;
    }

    private static ZipInputStream openEar() throws IOException {
        return new ZipInputStream(Files.newInputStream(AnotherBuild.shippedEar()));
    }

    private static void collect(ZipInputStream archive, String place, Map<String, List<String>> places)
            throws IOException {
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var name = entry.getName();
            if (name.endsWith(".jar") || name.endsWith(".war")) {
                collect(new ZipInputStream(copy(archive)), name, places);
            } else if (isClass(name)) {
                places.computeIfAbsent(name.replaceFirst("^WEB-INF/classes/", ""), one -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    private static InputStream copy(InputStream entry) throws IOException {
        return new ByteArrayInputStream(entry.readAllBytes());
    }

    /** Neither what describes a module or a package, nor another form of a class for a later Java. */
    private static boolean isClass(String name) {
        return name.endsWith(".class")
                && !name.startsWith("META-INF/versions/")
                && !name.endsWith("module-info.class")
                && !name.endsWith("package-info.class");
    }
}
