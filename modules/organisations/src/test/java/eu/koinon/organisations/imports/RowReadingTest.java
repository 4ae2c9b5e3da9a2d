package eu.koinon.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.CsvTable;
import eu.koinon.kernel.SpreadsheetCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowReadingTest {

    private static final List<ImportColumn> COLUMNS =
            List.of(ImportColumn.PERSON_NAME, ImportColumn.PERSON_EMAIL, ImportColumn.ROLES);

    @Provide
    Arbitrary<String> texts() {
        var any = Arbitraries.strings()
                .all()
                .ofMaxLength(40)
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)
                        && text.indexOf('\ufffd') < 0);
        var tricky = Arbitraries.strings().withChars("=+-@\t\r\n＝＋－＠'\",;ab ü").ofMaxLength(8);
        return Arbitraries.oneOf(any, tricky);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return texts().list().ofSize(3).list().ofMaxSize(20);
    }

    @Property(tries = 500)
    void whatever_goes_out_comes_back(@ForAll("tables") List<List<String>> table) throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new CsvTable(out).row("name", "email", "roles");
        table.forEach(csv::row);
        csv.finish();

        try (var reader = RowReader.open(new ByteArrayInputStream(out.toByteArray()), FileEncoding.UTF_8, ',')) {
            reader.under(List.copyOf(COLUMNS));
            var rows = reader.read(Integer.MAX_VALUE);
            var written = table.stream()
                    .filter(row -> row.stream()
                            .anyMatch(cell -> !SpreadsheetCell.of(cell).isBlank()))
                    .toList();
            assertThat(rows).hasSameSizeAs(written);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i).unread()).isEmpty();
                for (int column = 0; column < COLUMNS.size(); column++) {
                    var cell = written.get(i).get(column);
                    assertThat(rows.get(i).cell(COLUMNS.get(column))).isEqualTo(cell.isBlank() ? null : cell);
                }
            }
        }
    }

    @Property
    void a_guarded_cell_is_no_formula_and_can_be_read_again(@ForAll("texts") String text) {
        var cell = SpreadsheetCell.of(text);

        assertThat(SpreadsheetCell.text(cell)).isEqualTo(text);
        assertThat(cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0)
                .isTrue();
    }

    @Property
    void no_bytes_at_all_stop_the_recognising(@ForAll byte[] bytes) throws IOException {
        assertThat(Recognising.read(new ByteArrayInputStream(bytes))).isNotNull();
    }

    @Property(tries = 300)
    void no_bytes_at_all_make_the_reading_fail_otherwise_than_it_says(
            @ForAll byte[] bytes, @ForAll FileEncoding encoding) throws IOException {
        try (var reader = RowReader.open(new ByteArrayInputStream(bytes), encoding, ';')) {
            reader.under(List.copyOf(COLUMNS));
            assertThat(reader.read(Integer.MAX_VALUE)).isNotNull();
        } catch (RowReader.UnreadableFile told) {
            assertThat(told.line()).isPositive();
        }
    }
}
