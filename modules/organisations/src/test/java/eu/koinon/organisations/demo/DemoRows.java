package eu.koinon.organisations.demo;

import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the demo files strictly: each row has exactly the fields of its header. */
final class DemoRows {

    private DemoRows() {}

    static boolean isCurrent(NamedCsvRecord membership) {
        return from(membership) <= 0 && until(membership) >= 0;
    }

    static int from(NamedCsvRecord membership) {
        return Integer.parseInt(membership.getField("from_day"));
    }

    static int until(NamedCsvRecord membership) {
        var day = membership.getField("until_day");
        return day.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(day);
    }

    static Set<String> roles(NamedCsvRecord membership) {
        return Set.of(membership.getField("roles").split(" "));
    }

    static String mandate(NamedCsvRecord row) {
        return row.getField("person_key") + " for " + row.getField("organisation_key");
    }

    static Predicate<NamedCsvRecord> is(String column, String value) {
        return it -> it.getField(column).equals(value);
    }

    static Set<String> values(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(it -> it.getField(column)).collect(toSet());
    }

    /** Lower case, without accents, words between single spaces: "PAG-ASA" and "pag asa" are the same. */
    static String words(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }

    static List<NamedCsvRecord> read(String file) {
        try (InputStream in = Objects.requireNonNull(DemoRows.class.getResourceAsStream(file), file);
                var rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
