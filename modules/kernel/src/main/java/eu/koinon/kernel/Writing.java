package eu.koinon.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person wrote into a field. It is kept as written, in NFC; what cannot be seen but changes what others see
 * (controls, direction overrides, zero-width letters) is refused with the field's name, never silently dropped.
 */
public final class Writing {

    private Writing() {}

    /** One line that must be there: a name, a title. Returns "" when a problem was noted. */
    public static String line(InvalidFields.Gathering problems, String field, @Nullable String typed, int longest) {
        var text = optionalLine(problems, field, typed, longest);
        if (text == null) {
            problems.add(field, "required");
            return "";
        }
        return text;
    }

    /** One line that may be left empty. */
    public static @Nullable String optionalLine(
            InvalidFields.Gathering problems, String field, @Nullable String typed, int longest) {
        return read(problems, field, typed, longest, false);
    }

    /** Several lines that may be left empty; line ends become LF. */
    public static @Nullable String optionalText(
            InvalidFields.Gathering problems, String field, @Nullable String typed, int longest) {
        return read(problems, field, typed, longest, true);
    }

    private static @Nullable String read(
            InvalidFields.Gathering problems, String field, @Nullable String typed, int longest, boolean lines) {
        if (typed == null) {
            return null;
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (lines) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (text.isEmpty()) {
            return null;
        }
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.add(field, "too-long", longest, length);
            return text;
        }
        if (text.codePoints().anyMatch(c -> isHidden(c) && !(lines && (c == '\n' || c == '\t')))) {
            problems.add(field, "hidden-characters");
        } else if (text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c))) {
            problems.add(field, "no-letters");
        }
        return text;
    }

    /**
     * Characters that nobody sees and that let one name pass for another: controls, surrogates alone, private use,
     * direction marks and overrides (UAX 9), zero-width and other format characters (Unicode category Cf), fillers.
     */
    static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
        };
    }
}
