package eu.koinon.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which anything is written as CSV (RFC 4180): no cell is a formula to whoever opens it. It begins with a
 * byte order mark: the readers open it with a spreadsheet, and without the mark the most used one shows every accent
 * wrong.
 */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private final CsvWriter csv;

    /** @param out stays open; {@link #finish} writes what is still held back */
    public CsvTable(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    public CsvTable row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SpreadsheetCell::of).toArray(String[]::new));
        return this;
    }

    public CsvTable row(Collection<? extends @Nullable Object> cells) {
        return row(cells.toArray());
    }

    public void finish() throws IOException {
        csv.flush();
    }
}
