package eu.koinon.web.pages.organisations;

import eu.koinon.organisations.centres.Hours;
import eu.koinon.organisations.centres.PlaceForm;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the form about a place as a browser sends it. */
final class SentPlace {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private SentPlace() {}

    static PlaceForm read(MultivaluedMap<String, String> sent) {
        return new PlaceForm(
                sent.getFirst("kind"),
                sent.getFirst("name"),
                sent.getFirst("country"),
                sent.getFirst("region"),
                sent.getFirst("town"),
                sent.getFirst("address"),
                sent.getFirst("phone"),
                sent.getFirst("helpline"),
                sent.getFirst("email"),
                sent.getFirst("website"),
                hours(sent),
                sent.getFirst("zone"),
                about(sent),
                SentDetails.all(sent, "languages"),
                SentDetails.all(sent, "services"),
                SentDetails.all(sent, "targetGroups"),
                SentDetails.all(sent, "exploitations"),
                sent.getFirst("visibility"),
                sent.getFirst("addressVisibility"));
    }

    private static Map<String, String> hours(MultivaluedMap<String, String> sent) {
        var hours = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            var typed = sent.getFirst("hours." + Hours.member(day));
            if (typed != null && !typed.isBlank()) {
                hours.put(Hours.member(day), typed);
            }
        }
        return hours;
    }

    private static Map<String, String> about(MultivaluedMap<String, String> sent) {
        var about = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            var typed = sent.getFirst("about." + language);
            if (typed != null && !typed.isBlank()) {
                about.put(language, typed);
            }
        }
        return about;
    }
}
