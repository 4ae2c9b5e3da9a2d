package eu.koinon.web.pages.interest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a form sent. */
final class Sent {

    private Sent() {}

    /** The fields {@code name.language}, by language. */
    static Map<String, String> texts(MultivaluedMap<String, String> sent, String name, List<String> languages) {
        var texts = new HashMap<String, String>();
        for (var language : languages) {
            var words = sent.getFirst(name + "." + language);
            if (words != null) {
                texts.put(language, words);
            }
        }
        return texts;
    }

    /** A day in three fields, as ISO 8601 writes it; what is no day stays what it is, to be told so. */
    static String day(MultivaluedMap<String, String> sent, String name) {
        var day = part(sent, name + "-day");
        var month = part(sent, name + "-month");
        var year = part(sent, name + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return "";
        }
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    static String part(MultivaluedMap<String, String> sent, String name) {
        var typed = sent.getFirst(name);
        return typed == null ? "" : typed.strip();
    }

    private static String twoDigits(String typed) {
        return typed.length() == 1 ? "0" + typed : typed;
    }
}
