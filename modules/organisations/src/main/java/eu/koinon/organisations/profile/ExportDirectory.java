package eu.koinon.organisations.profile;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.audit.LogExport;
import eu.koinon.kernel.CsvTable;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.ListOrganisations.Search;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a part of the directory as CSV (RFC 4180), each field as far as the reader may see it. Of places it holds nothing
 * but the languages spoken there, and of shelters nothing at all. The caller closes it.
 */
@UseCase
@Needs(Permission.ORGANISATION_EXPORT)
public class ExportDirectory {

    private static final String AT_ONCE = "200";

    @Inject
    private ListOrganisations list;

    @Inject
    private Entries entries;

    @Inject
    private Profiles profiles;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Today today;

    /** @param search as for the list; the whole of what it finds is exported, whatever its cursor and limit */
    public LogExport export(Search search) {
        limits.take(RateLimit.EXPORT, String.valueOf(current.person()));
        try {
            return LogExport.write("organisations-" + today.day() + ".csv", out -> write(search, out));
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written", e);
        }
    }

    private void write(Search search, OutputStream out) throws IOException {
        var csv = new CsvTable(out);
        csv.row(
                "name",
                "short_name",
                "kind",
                "level",
                "country",
                "region",
                "town",
                "work_fields",
                "exploitation",
                "target_groups",
                "services",
                "languages",
                "phone",
                "helpline",
                "email",
                "address",
                "last_confirmed",
                "id");
        @Nullable String cursor = null;
        do {
            var part = list.list(search.from(cursor, AT_ONCE));
            var ids = part.items().stream().map(OrganisationLine::id).toList();
            var said = entries.ofOrganisations(ids);
            var confirmed = profiles.confirmed(ids);
            for (var line : part.items()) {
                write(csv, line, Objects.requireNonNull(said.get(line.id())), confirmed.get(line.id()));
            }
            cursor = part.next();
        } while (cursor != null);
        csv.finish();
    }

    private static void write(CsvTable csv, OrganisationLine line, EntryList said, @Nullable Instant confirmed) {
        var region = said.words(EntryField.REGION).stream().findFirst().map(Region::nameOf);
        csv.row(
                line.name(),
                line.shortName(),
                line.kind(),
                line.level(),
                line.country(),
                region.orElse(""),
                line.city(),
                words(said, EntryField.WORK_FIELD),
                words(said, EntryField.EXPLOITATION),
                words(said, EntryField.TARGET_GROUP),
                words(said, EntryField.SERVICE),
                String.join(" ", line.languages()),
                said.text(EntryField.PHONE),
                said.text(EntryField.HELPLINE),
                said.text(EntryField.EMAIL),
                said.text(EntryField.ADDRESS),
                confirmed == null ? "" : confirmed.atZone(ZoneOffset.UTC).toLocalDate(),
                line.id());
    }

    private static String words(EntryList said, EntryField field) {
        return String.join(" ", said.words(field));
    }
}
