package eu.koinon.web.look;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a field's parts are called, so that it can point to the texts about it (WCAG 2.2, 1.3.1 and 3.3.1). */
public final class Field {
    private Field() {}

    /** The value of {@code aria-describedby}, or null when nothing describes the field. */
    public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
        return describedBy(id, hint, error, false);
    }

    /** The same for a field whose remaining length is told. */
    public static @Nullable String describedBy(
            String id, @Nullable String hint, @Nullable String error, boolean counted) {
        StringJoiner ids = new StringJoiner(" ").setEmptyValue("");
        if (hint != null) {
            ids.add(id + "-hint");
        }
        if (error != null) {
            ids.add(id + "-error");
        }
        if (counted) {
            ids.add(id + "-info");
        }
        return ids.length() == 0 ? null : ids.toString();
    }
}
