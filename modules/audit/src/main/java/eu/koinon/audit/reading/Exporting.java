package eu.koinon.audit.reading;

import eu.koinon.audit.LogExport;
import eu.koinon.audit.LogFilter;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes a selection of the log as CSV for a use case that has been let through, however long it is. */
@ApplicationScoped
public class Exporting {

    private static final int ROWS_AT_ONCE = 1000;

    @Inject
    Entries entries;

    @Inject
    Naming naming;

    @Inject
    Clock clock;

    /** @param own only what was done for or on this organisation */
    public LogExport csv(@Nullable OrganisationId own, LogFilter filter) {
        try {
            return LogExport.write("audit-" + LocalDate.now(clock) + ".csv", out -> write(own, filter, out));
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written", e);
        }
    }

    private void write(@Nullable OrganisationId own, LogFilter filter, OutputStream out) throws IOException {
        var csv = new LogCsv(out);
        var place = Cursor.begin();
        while (true) {
            var rows = entries.find(own, filter, place, ROWS_AT_ONCE);
            for (var entry : naming.name(rows, own)) {
                csv.write(entry);
            }
            if (rows.size() < ROWS_AT_ONCE) {
                csv.finish();
                return;
            }
            place = new Cursor(rows.get(rows.size() - 1).position(), false);
        }
    }
}
