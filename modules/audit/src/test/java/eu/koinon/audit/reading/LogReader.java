package eu.koinon.audit.reading;

import eu.koinon.audit.LogEntry;
import eu.koinon.audit.LogExport;
import eu.koinon.audit.LogFilter;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who reads the log with the fence before them and no gate. */
public final class LogReader {

    public final Reading reading = new Reading();
    public final Exporting exporting = new Exporting();

    public LogReader(TestDatabase database, @Nullable PersonId person, @Nullable OrganisationId organisation) {
        var source = database.app(person, organisation, Duty.NONE);
        var names = new FencedPeople(source);
        var entries = new Entries();
        entries.database = new Database(source, source);
        entries.within = source;
        var naming = new Naming();
        naming.people = names;
        naming.organisations = names;
        reading.entries = entries;
        reading.naming = naming;
        exporting.entries = entries;
        exporting.naming = naming;
        exporting.clock = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    }

    public List<LogEntry> entries(@Nullable OrganisationId own, LogFilter filter) {
        return reading.page(own, filter, null, 100).items();
    }

    public List<Long> positions(@Nullable OrganisationId own, LogFilter filter) {
        return entries(own, filter).stream().map(LogEntry::position).toList();
    }

    public String csv(@Nullable OrganisationId own, LogFilter filter) throws IOException {
        try (LogExport export = exporting.csv(own, filter)) {
            var out = new ByteArrayOutputStream();
            export.writeTo(out);
            if (out.size() != export.size()) {
                throw new AssertionError("the size told is not the size written");
            }
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
