package eu.koinon.web.pages.organisations;

import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.Topic;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the form about an organisation as a browser sends it. */
final class SentDetails {

    /** How many further names the form has room for. */
    static final int NAMES = 3;

    private SentDetails() {}

    static DetailsForm read(MultivaluedMap<String, String> sent) {
        var visibility = new LinkedHashMap<String, String>();
        for (var topic : Topic.values()) {
            var seenBy = sent.getFirst("visibility." + topic.member());
            if (seenBy != null) {
                visibility.put(topic.member(), seenBy);
            }
        }
        return new DetailsForm(
                names(sent, "legalName"),
                names(sent, "shortName"),
                sent.getFirst("region"),
                all(sent, "workFields"),
                all(sent, "exploitations"),
                all(sent, "targetGroups"),
                all(sent, "services"),
                all(sent, "languages"),
                sent.getFirst("phone"),
                sent.getFirst("helpline"),
                sent.getFirst("email"),
                sent.getFirst("address"),
                visibility);
    }

    private static Map<String, String> names(MultivaluedMap<String, String> sent, String field) {
        var names = new LinkedHashMap<String, String>();
        for (int row = 1; row <= NAMES; row++) {
            var language = sent.getFirst("language-" + row);
            var name = sent.getFirst(field + "-" + row);
            if (name != null && !name.isBlank()) {
                var tag = language == null || language.isBlank() ? "?" : language;
                // the same language twice is told and not lost
                names.put(names.containsKey(tag) ? tag.toUpperCase(Locale.ROOT) : tag, name);
            }
        }
        return names;
    }

    static List<String> all(MultivaluedMap<String, String> sent, String field) {
        @Nullable List<String> found = sent.get(field);
        return found == null ? List.of() : new ArrayList<>(found);
    }

    /** What a field that a problem names is called in the form. */
    static String id(String field) {
        if (field.startsWith("legalNames")) {
            return "legalName-1";
        }
        return field.startsWith("shortNames") ? "shortName-1" : field;
    }
}
