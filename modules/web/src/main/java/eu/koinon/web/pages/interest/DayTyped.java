package eu.koinon.web.pages.interest;

import eu.koinon.web.look.DayFields;
import org.jspecify.annotations.Nullable;

/** A day as its three fields show it again, be it one or not. */
final class DayTyped {

    private static final int PARTS = 3;

    private DayTyped() {}

    static DayFields of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return DayFields.EMPTY;
        }
        var parts = text.split("-", PARTS);
        return parts.length == PARTS
                ? new DayFields(plain(parts[2]), plain(parts[1]), parts[0])
                : new DayFields(text, "", "");
    }

    private static String plain(String part) {
        return part.length() == 2 && part.charAt(0) == '0' ? part.substring(1) : part;
    }
}
