package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.centres.Hours;
import eu.koinon.organisations.centres.PlaceForm;
import eu.koinon.organisations.centres.PlaceKind;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.web.pages.account.TimeZones;
import eu.koinon.web.pages.organisations.Differences.Difference;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two versions of a place: only what differs, as the reader would read it. */
final class PlaceDifferences {

    private PlaceDifferences() {}

    static List<Difference> between(Words m, PlaceForm stored, PlaceForm typed) {
        var found = new ArrayList<Difference>();
        Differences.add(found, m.t("place.name"), stored.name(), typed.name());
        Differences.add(found, m.t("organisation.city"), stored.town(), typed.town());
        Differences.add(found, m.t("organisation.country"), stored.country(), typed.country());
        Differences.add(found, m.t("organisation.region"), region(stored.region()), region(typed.region()));
        Differences.add(found, m.t("contact.address"), stored.address(), typed.address());
        Differences.add(found, m.t("contact.phone"), stored.phone(), typed.phone());
        Differences.add(found, m.t("contact.helpline"), stored.helpline(), typed.helpline());
        Differences.add(found, m.t("contact.email"), stored.email(), typed.email());
        Differences.add(found, m.t("organisation.website"), stored.website(), typed.website());
        Differences.add(found, m.t("place.hours"), hours(m, stored.hours()), hours(m, typed.hours()));
        Differences.add(found, m.t("organisation.summary-en"), about(stored, "en"), about(typed, "en"));
        Differences.add(found, m.t("organisation.summary-de"), about(stored, "de"), about(typed, "de"));
        Differences.add(found, m.t("organisation.summary-fr"), about(stored, "fr"), about(typed, "fr"));
        Differences.add(
                found,
                m.t("organisation.languages"),
                languages(m, stored.languages()),
                languages(m, typed.languages()));
        DetailsDifferences.words(
                found, m, m.t("organisation.services"), Service.values(), stored.services(), typed.services());
        DetailsDifferences.words(
                found,
                m,
                m.t("organisation.target-groups"),
                TargetGroup.values(),
                stored.targetGroups(),
                typed.targetGroups());
        DetailsDifferences.words(
                found,
                m,
                m.t("organisation.exploitations"),
                Exploitation.values(),
                stored.exploitations(),
                typed.exploitations());
        Differences.add(found, m.t("place.zone"), zone(m, stored.zone()), zone(m, typed.zone()));
        if (!isShelter(stored)) {
            Differences.add(
                    found, m.t("place.visibility"), seenBy(m, stored.visibility()), seenBy(m, typed.visibility()));
            Differences.add(
                    found,
                    m.t("place.address-visibility"),
                    seenBy(m, stored.addressVisibility()),
                    seenBy(m, typed.addressVisibility()));
        }
        return List.copyOf(found);
    }

    /**
     * What the later one wrote, as it comes back: where the earlier one lets fewer people see the place or its street, it is
     * theirs that stands chosen, so that nothing is shown again by oversight.
     */
    static PlaceForm narrowed(PlaceForm stored, PlaceForm typed) {
        return isShelter(stored)
                ? typed
                : typed.seenBy(
                        narrower(stored.visibility(), typed.visibility()),
                        narrower(stored.addressVisibility(), typed.addressVisibility()));
    }

    private static String narrower(@Nullable String one, @Nullable String other) {
        return Visibility.ofForm(one).narrower(Visibility.ofForm(other)).name();
    }

    /** Who sees a shelter is not for anybody to choose. */
    private static boolean isShelter(PlaceForm stored) {
        return PlaceKind.SHELTER.name().equals(stored.kind());
    }

    private static String zone(Words m, @Nullable String zone) {
        return zone == null ? "" : TimeZones.town(m, zone.strip());
    }

    private static String hours(Words m, @Nullable Map<String, String> hours) {
        var typed = hours == null ? Map.<String, String>of() : hours;
        return java.util.Arrays.stream(DayOfWeek.values())
                .filter(day -> typed.containsKey(Hours.member(day)))
                .map(day -> HoursText.day(m, day) + " " + typed.get(Hours.member(day)))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String about(PlaceForm form, String language) {
        return form.about() == null ? null : form.about().get(language);
    }

    private static String languages(Words m, @Nullable List<String> tags) {
        return String.join(", ", Vocabulary.languageNames(m, DetailsFields.given(tags)));
    }

    private static String seenBy(Words m, @Nullable String chosen) {
        return m.of(Visibility.ofForm(chosen));
    }

    private static String region(@Nullable String code) {
        return code == null || code.isBlank() ? "" : Region.nameOf(code);
    }
}
