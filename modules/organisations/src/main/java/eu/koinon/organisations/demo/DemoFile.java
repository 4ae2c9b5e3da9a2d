package eu.koinon.organisations.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of the invented network, beside this class. */
final class DemoFile {

    private DemoFile() {}

    static List<NamedCsvRecord> read(String name) {
        try (var bytes = Objects.requireNonNull(DemoFile.class.getResourceAsStream(name), name);
                var rows = CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String orNone(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : text;
    }
}
