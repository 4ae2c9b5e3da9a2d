package eu.koinon.audit.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eu.koinon.audit.LogEntry;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it. It begins with a byte order mark: the readers open it with a spreadsheet, and without the
 * mark the most used one shows every accent wrong.
 */
final class LogCsv {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private final CsvWriter csv;

    LogCsv(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(
                "position",
                "time",
                "person",
                "person_id",
                "roles",
                "in_stead_of",
                "in_stead_of_id",
                "organisation",
                "organisation_id",
                "what",
                "on",
                "on_organisation_id",
                "about",
                "about_person",
                "outcome",
                "address",
                "id");
    }

    void write(LogEntry entry) {
        csv.writeRecord(
                cell(entry.position()),
                cell(entry.at()),
                cell(entry.personName()),
                cell(entry.person()),
                cell(entry.roles().stream().map(Role::name).collect(Collectors.joining(" "))),
                cell(entry.inSteadOfName()),
                cell(entry.inSteadOf()),
                cell(entry.organisationName()),
                cell(entry.organisation()),
                cell(entry.what()),
                cell(entry.onOrganisationName()),
                cell(entry.onOrganisation()),
                cell(entry.about()),
                cell(entry.aboutName()),
                cell(entry.outcome()),
                cell(entry.address()),
                cell(entry.id()));
    }

    void finish() throws IOException {
        csv.flush();
    }

    /** Nothing that somebody wrote into the log is a formula to whoever opens it. */
    static String cell(@Nullable Object value) {
        return SpreadsheetCell.of(value);
    }
}
