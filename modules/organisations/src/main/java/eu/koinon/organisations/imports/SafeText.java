package eu.koinon.organisations.imports;

import java.util.stream.Collectors;

/** What came in a file, cut and cleaned so that it can be shown beside what is wrong with it. */
final class SafeText {

    private static final String REPLACEMENT = "\ufffd";
    private static final String ELLIPSIS = "…";

    private SafeText() {}

    /** One line of at most so many characters; whatever no line and no database text can hold is replaced. */
    static String line(String text, int longest) {
        var whole = text.codePointCount(0, text.length()) <= longest;
        return text.codePoints()
                        .limit(whole ? longest : longest - 1L)
                        .mapToObj(SafeText::safe)
                        .collect(Collectors.joining())
                + (whole ? "" : ELLIPSIS);
    }

    private static String safe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> REPLACEMENT;
            default -> Character.toString(c);
        };
    }
}
