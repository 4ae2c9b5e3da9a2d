package eu.koinon.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the code falls back on where nobody has set anything is what the table of settings says. */
class DefaultsInCodeTest {

    private static final Path MODULES = Path.of("..");
    private static final Pattern NUMBER =
            Pattern.compile("settings\\.number\\(\\s*\"(koinon\\.[a-z.-]+)\",\\s*([0-9_]+)\\s*\\)");
    private static final Pattern DURATION = Pattern.compile(
            "settings\\.duration\\(\\s*\"(koinon\\.[a-z.-]+)\",\\s*Duration\\.of(Minutes|Hours|Days)\\(([0-9]+)\\)\\s*\\)");

    private final Map<String, String> table =
            SettingsTable.packaged().all().stream().collect(Collectors.toMap(Setting::key, Setting::standard));

    @Test
    void numbers_are_the_same() throws IOException {
        var found = new TreeMap<String, String>();
        for (var match : matches(NUMBER)) {
            found.put(match.group(1), match.group(2).replace("_", ""));
        }

        assertThat(found).containsKeys("koinon.sign-in.concurrent-hashes", "koinon.limits.factor");
        assertThat(found).allSatisfy((key, value) -> assertThat(value).as(key).isEqualTo(table.get(key)));
    }

    @Test
    void durations_are_the_same() throws IOException {
        var found = new TreeMap<String, Duration>();
        for (var match : matches(DURATION)) {
            var number = Long.parseLong(match.group(3));
            found.put(
                    match.group(1),
                    switch (match.group(2)) {
                        case "Minutes" -> Duration.ofMinutes(number);
                        case "Hours" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        }

        assertThat(found).containsKeys("koinon.session.idle", "koinon.session.longest", "koinon.step-up.lasts");
        assertThat(found)
                .allSatisfy((key, value) -> assertThat(value).as(key).isEqualTo(Duration.parse(table.get(key))));
    }

    private static Iterable<MatchResult> matches(Pattern pattern) throws IOException {
        try (var files = Files.walk(MODULES)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
