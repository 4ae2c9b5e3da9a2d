package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.centres.PlaceForm;
import eu.koinon.organisations.centres.PlaceKind;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.web.look.Choice;
import eu.koinon.web.pages.account.TimeZones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a place, as it is shown.
 *
 * @param kinds what can be chosen; nothing of a place that is there already
 */
public record PlaceFields(
        PlaceForm typed,
        List<Choice> kinds,
        List<Choice> countries,
        List<Choice> regions,
        List<TimeZones.Part> zones,
        List<HoursText.DayField> hours,
        List<Choice> languages,
        List<Choice> services,
        List<Choice> targetGroups,
        List<Choice> exploitations,
        List<Choice> visibilities,
        List<Choice> addressVisibilities) {

    /** What it says of itself in one language. */
    public String about(String language) {
        Map<String, String> about = typed.about();
        return about == null ? "" : about.getOrDefault(language, "");
    }

    static PlaceForm empty(OrganisationPage owner) {
        return new PlaceForm(
                null,
                null,
                owner.country().code(),
                null,
                owner.city(),
                null,
                null,
                null,
                null,
                owner.website(),
                Map.of(),
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Makes it, with the time zones that it knows. */
    @ApplicationScoped
    public static class Maker {

        @Inject
        private TimeZones zones;

        PlaceFields of(Words m, PlaceForm typed, @Nullable PlaceKind kind, boolean mine) {
            var country = typed.country() == null ? "" : typed.country().strip().toUpperCase(Locale.ROOT);
            var zone = typed.zone() == null || typed.zone().isBlank() ? TimeZones.likely(m) : typed.zone();
            return new PlaceFields(
                    typed,
                    kind == null ? kinds(m, typed.kind(), mine) : List.of(),
                    Vocabulary.countries(
                            m, Country.all().stream().map(Country::code).toList(), country),
                    Vocabulary.regions(m, country, typed.region()),
                    zones.choices(m, zone),
                    HoursText.fields(m, typed.hours() == null ? Map.of() : typed.hours()),
                    Vocabulary.languages(m, DetailsFields.given(typed.languages())),
                    Vocabulary.of(m, Service.values(), DetailsFields.given(typed.services())),
                    Vocabulary.of(m, TargetGroup.values(), DetailsFields.given(typed.targetGroups())),
                    Vocabulary.of(m, Exploitation.values(), DetailsFields.given(typed.exploitations())),
                    Vocabulary.seenBy(m, typed.visibility()),
                    Vocabulary.seenBy(m, typed.addressVisibility()));
        }

        private static List<Choice> kinds(Words m, @Nullable String chosen, boolean mine) {
            return Arrays.stream(PlaceKind.values())
                    .filter(kind -> mine || kind != PlaceKind.SHELTER)
                    .map(kind -> Choice.of(kind.name(), m.of(kind), kind.name().equals(chosen))
                            .withHint(m.of(kind, "hint")))
                    .toList();
        }
    }
}
