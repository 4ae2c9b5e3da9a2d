package eu.koinon.organisations.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.centres.PlaceForm;
import eu.koinon.organisations.centres.PlaceId;
import eu.koinon.organisations.centres.Places;
import eu.koinon.organisations.membership.Today;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the invented organisations say of themselves what they do, where they are and in which languages. */
@ApplicationScoped
class FillProfiles {

    @Inject
    private Profiles profiles;

    @Inject
    private Places places;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    void fill(Map<String, OrganisationId> organisations) {
        var spoken = new HashMap<String, NamedCsvRecord>();
        DemoFile.read("organisations.csv").forEach(row -> spoken.put(row.getField("key"), row));
        for (var row : DemoFile.read("profiles.csv")) {
            var key = row.getField("key");
            var core = known(spoken, key);
            profiles.write(known(organisations, key), details(row, core), confirmed(row));
        }
        for (var row : DemoFile.read("places.csv")) {
            places.write(known(organisations, row.getField("organisation_key")), new PlaceId(ids.next()), place(row));
        }
    }

    static DetailsForm details(NamedCsvRecord row, NamedCsvRecord core) {
        var ownName = DemoFile.orNone(core, "native_name");
        var language = core.getField("languages").split(" ")[0];
        return new DetailsForm(
                ownName == null ? null : Map.of(language, ownName),
                null,
                DemoFile.orNone(row, "region"),
                words(row, "work_fields"),
                words(row, "exploitation"),
                words(row, "target_groups"),
                words(row, "services"),
                words(core, "languages"),
                row.getField("phone"),
                DemoFile.orNone(row, "helpline"),
                row.getField("email"),
                null,
                Map.of("email", row.getField("email_visibility"), "languages", "PUBLIC", "services", "PUBLIC"));
    }

    static PlaceForm place(NamedCsvRecord row) {
        return new PlaceForm(
                row.getField("kind"),
                row.getField("name"),
                row.getField("country"),
                DemoFile.orNone(row, "region"),
                row.getField("town"),
                DemoFile.orNone(row, "address"),
                DemoFile.orNone(row, "phone"),
                DemoFile.orNone(row, "helpline"),
                DemoFile.orNone(row, "email"),
                DemoFile.orNone(row, "website"),
                hours(row.getField("hours")),
                row.getField("zone"),
                about(row),
                words(row, "languages"),
                words(row, "services"),
                words(row, "target_groups"),
                words(row, "exploitation"),
                row.getField("visibility"),
                row.getField("address_visibility"));
    }

    private static Map<String, String> hours(String kept) {
        var hours = new LinkedHashMap<String, String>();
        for (var day : kept.isEmpty() ? new String[0] : kept.split(";", -1)) {
            var cut = day.indexOf(' ');
            hours.put(
                    day.substring(0, cut).toLowerCase(Locale.ROOT),
                    day.substring(cut + 1).replace(' ', ','));
        }
        return hours;
    }

    private static Map<String, String> about(NamedCsvRecord row) {
        return Map.of("en", row.getField("about_en"), "de", row.getField("about_de"), "fr", row.getField("about_fr"));
    }

    private static List<String> words(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private @Nullable Instant confirmed(NamedCsvRecord row) {
        var days = row.getField("confirmed_day");
        return days.isEmpty()
                ? null
                : today.day()
                        .plusDays(Integer.parseInt(days))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    private static <T> T known(Map<String, T> things, String key) {
        var thing = things.get(key);
        if (thing == null) {
            throw new IllegalStateException("the demonstration's files know no organisation " + key);
        }
        return thing;
    }
}
