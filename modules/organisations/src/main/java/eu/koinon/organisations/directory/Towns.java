package eu.koinon.organisations.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What towns are called in other languages: whoever looks for Cologne means Köln. */
public final class Towns {

    private static final Map<String, List<String>> ALIKE = read();

    private Towns() {}

    private static Map<String, List<String>> read() {
        var alike = new HashMap<String, List<String>>();
        var file = Objects.requireNonNull(Towns.class.getResourceAsStream("towns.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(" ")))
                    .forEach(names -> names.forEach(name -> alike.put(name, names)));
        } catch (IOException e) {
            throw new UncheckedIOException("the names of towns cannot be read", e);
        }
        return alike;
    }

    /** The word of a search and whatever else the town may be called, all as search keys have them. */
    public static List<String> alike(String word) {
        return ALIKE.getOrDefault(word, List.of(word));
    }
}
