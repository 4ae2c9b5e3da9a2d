package eu.koinon.web.look;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One of several things to choose from, in radios, checkboxes or a select.
 *
 * @param value    what is sent
 * @param label    what is read
 * @param hint     a line of explanation, or null
 * @param chosen   whether it is chosen now
 * @param revealed fields that belong to this choice and appear with it, or null; not in a select
 */
public record Choice(
        String value,
        String label,
        @Nullable String hint,
        boolean chosen,
        @Nullable Content revealed) {
    public static Choice of(String value, String label, boolean chosen) {
        return new Choice(value, label, null, chosen, null);
    }

    public Choice withHint(@Nullable String hint) {
        return new Choice(value, label, hint, chosen, revealed);
    }

    public Choice revealing(Content fields) {
        return new Choice(value, label, hint, chosen, fields);
    }
}
