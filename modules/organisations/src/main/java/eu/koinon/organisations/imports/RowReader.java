package eu.koinon.organisations.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.koinon.kernel.SpreadsheetCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file row by row (RFC 4180, with any of its usual separators), holding no more than one row. What cannot be
 * decoded becomes U+FFFD, and makes its own row wrong and no other.
 */
final class RowReader implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char UNREADABLE = '\ufffd';
    private static final int LONGEST_CELL = 65_536;

    private final FileEncoding encoding;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> heading;
    private List<@Nullable ImportColumn> columns = List.of();
    private int number;
    private long line = 1;

    private RowReader(FileEncoding encoding, CsvReader<CsvRecord> csv) {
        this.encoding = encoding;
        this.csv = csv;
        this.records = csv.iterator();
        this.heading = next().map(CsvRecord::getFields).orElse(List.of());
    }

    /**
     * @param content is closed with this
     * @throws UnreadableFile when not even the first line can be read
     */
    static RowReader open(InputStream content, FileEncoding encoding, char separator) throws IOException {
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = new BufferedReader(new InputStreamReader(content, decoder));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return new RowReader(encoding, csv(text, separator));
    }

    private static CsvReader<CsvRecord> csv(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text);
    }

    /** The file cannot be read on. */
    static final class UnreadableFile extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final long line;

        UnreadableFile(long line, Throwable cause) {
            super(cause);
            this.line = line;
        }

        /** After which it cannot. */
        long line() {
            return line;
        }
    }

    /** What stands in the first line. */
    List<String> heading() {
        return heading;
    }

    /** Which columns the cells of the following rows belong to. */
    void under(List<@Nullable ImportColumn> names) {
        columns = names;
    }

    /** The next rows, at most so many; none at the end. */
    List<Row> read(int most) {
        var rows = new ArrayList<Row>();
        while (rows.size() < most) {
            var record = next();
            if (record.isEmpty()) {
                break;
            }
            if (record.get().getFields().stream().anyMatch(field -> !field.isBlank())) {
                rows.add(row(record.get()));
            }
        }
        return rows;
    }

    private Optional<CsvRecord> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            var record = records.next();
            line = record.getStartingLineNumber();
            return Optional.of(record);
        } catch (CsvParseException e) {
            throw new UnreadableFile(line, e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof java.nio.charset.CharacterCodingException ? new UnreadableFile(line, e) : e;
        }
    }

    private Row row(CsvRecord record) {
        number++;
        var at = (int) Math.min(record.getStartingLineNumber(), Integer.MAX_VALUE);
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        var problems = new ArrayList<RowProblem>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            var text = SpreadsheetCell.text(record.getField(i));
            if (i >= columns.size()) {
                if (!text.isBlank()) {
                    problems.add(RowProblem.of(at, "", text, "row-too-long", columns.size()));
                    break;
                }
                continue;
            }
            var column = columns.get(i);
            if (column == null || text.isBlank()) {
                continue;
            }
            if (isUnreadable(text)) {
                problems.add(RowProblem.of(at, column.key(), text, "row-unreadable"));
            }
            cells.put(column, text);
        }
        if (record.getFieldCount() < columns.size()) {
            problems.add(RowProblem.of(at, "", "", "row-too-short", record.getFieldCount(), columns.size()));
        }
        return new Row(number, at, cells, problems);
    }

    /** Whether it was written otherwise than the rest of the file: it could be decoded only by losing or mistaking letters. */
    private boolean isUnreadable(String text) {
        return text.indexOf(UNREADABLE) >= 0 || (encoding == FileEncoding.WINDOWS_1252 && isUtf8(text));
    }

    private boolean isUtf8(String text) {
        var bytes = text.getBytes(encoding.charset());
        var beyondAscii = false;
        for (var each : bytes) {
            beyondAscii |= each < 0;
        }
        if (!beyondAscii) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
