package eu.koinon.organisations.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import eu.koinon.kernel.InvalidFields;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A part of a country: a Land, a région, a voivodeship.
 *
 * @param code ISO 3166-2
 * @param name as it is called there
 */
public record Region(String code, String name) {

    private static final Map<String, Region> ALL = read();

    private static Map<String, Region> read() {
        var file = Objects.requireNonNull(Region.class.getResourceAsStream("regions.csv"));
        var found = new TreeMap<String, Region>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(
                    row -> found.put(row.getField("code"), new Region(row.getField("code"), row.getField("name"))));
        } catch (IOException e) {
            throw new UncheckedIOException("the regions cannot be read", e);
        }
        return found;
    }

    /** The regions of a country by their codes; none where it has none that people look for. */
    public static List<Region> of(String country) {
        return ALL.values().stream()
                .filter(region -> region.code.startsWith(country + "-"))
                .toList();
    }

    /** What the region with this code is called; the code itself when it is not known. */
    public static String nameOf(String code) {
        var region = ALL.get(code);
        return region == null ? code : region.name;
    }

    /** Reads a region that may be left out. */
    public static @Nullable String read(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (!ALL.containsKey(code)) {
            problems.add(field, "choose-one");
            return null;
        }
        return code;
    }
}
