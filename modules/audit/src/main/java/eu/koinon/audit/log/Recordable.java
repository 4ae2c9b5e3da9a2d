package eu.koinon.audit.log;

/**
 * Makes any text fit to be recorded. What an act was about may come from outside, and a refusal must be recorded
 * whatever was sent: it cannot itself be refused for its length, or for characters that a database text cannot hold.
 */
final class Recordable {

    static final int LONGEST = 500;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ELLIPSIS = 0x2026;

    private Recordable() {}

    /** At most {@value #LONGEST} characters, none of them a control (CWE-117) or half a surrogate pair. */
    static String line(String text) {
        var line = new StringBuilder();
        var length = 0;
        for (int i = 0; i < text.length(); length++) {
            if (length == LONGEST - 1 && text.codePointCount(i, text.length()) > 1) {
                return line.appendCodePoint(ELLIPSIS).toString();
            }
            var c = text.codePointAt(i);
            var fits = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
            line.appendCodePoint(fits ? c : REPLACEMENT);
            i += Character.charCount(c);
        }
        return line.toString();
    }
}
