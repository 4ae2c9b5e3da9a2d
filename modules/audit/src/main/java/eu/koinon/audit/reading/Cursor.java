package eu.koinon.audit.reading;

import eu.koinon.kernel.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log, which is read from the newest entry to the oldest.
 *
 * @param position the entry beside it
 * @param newer whether what is newer than it is meant, and not what is older
 */
record Cursor(long position, boolean newer) {

    private static final Pattern FORM = Pattern.compile("([<>])([0-9]{1,18})");

    /** Before the newest entry. */
    static Cursor begin() {
        return new Cursor(Long.MAX_VALUE, false);
    }

    static Cursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return begin();
        }
        try {
            var plain = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (plain.matches()) {
                return new Cursor(Long.parseLong(plain.group(2)), plain.group(1).equals(">"));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidRequest("invalid-cursor");
    }

    String text() {
        var plain = (newer ? ">" : "<") + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
