package eu.koinon.access.openid;

import org.jspecify.annotations.Nullable;

/** What a stranger said, fit for one line of a log. */
final class LogText {
    private static final int LONGEST = 60;

    private LogText() {}

    static String of(@Nullable String said) {
        if (said == null) {
            return "-";
        }
        String plain = said.replaceAll("[^A-Za-z0-9_. -]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
