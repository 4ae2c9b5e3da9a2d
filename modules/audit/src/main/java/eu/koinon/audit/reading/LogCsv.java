package eu.koinon.audit.reading;

import eu.koinon.audit.LogEntry;
import eu.koinon.kernel.CsvTable;
import eu.koinon.kernel.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;

/** The log as a table. Nothing that somebody wrote into it is a formula to whoever opens it. */
final class LogCsv {

    private final CsvTable csv;

    LogCsv(OutputStream out) throws IOException {
        this.csv = new CsvTable(out);
        csv.row(
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
        csv.row(
                entry.position(),
                entry.at(),
                entry.personName(),
                entry.person(),
                entry.roles().stream().map(Role::name).collect(Collectors.joining(" ")),
                entry.inSteadOfName(),
                entry.inSteadOf(),
                entry.organisationName(),
                entry.organisation(),
                entry.what(),
                entry.onOrganisationName(),
                entry.onOrganisation(),
                entry.about(),
                entry.aboutName(),
                entry.outcome(),
                entry.address(),
                entry.id());
    }

    void finish() throws IOException {
        csv.finish();
    }
}
