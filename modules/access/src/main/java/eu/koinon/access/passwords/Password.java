package eu.koinon.access.passwords;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;

/**
 * A password as a person typed it, brought into the one form that is judged and hashed.
 *
 * <p>That form is NFC, as NIST SP 800-63B-4 (section 3.1.1.2) asks for, after non-ASCII spaces have become U+0020 (RFC
 * 8265, section 4.2.2: a no-break space comes from the keyboard, not from the person). Nothing is trimmed, folded or
 * cut. The text never shows in logs: {@link #toString()} hides it.
 */
public final class Password {
    /** Longest password in code points. A longer one is never accepted and never matches. */
    public static final int LONGEST = 200;

    private final String text;
    private final boolean overlong;

    private Password(String text, boolean overlong) {
        this.text = text;
        this.overlong = overlong;
    }

    /** Takes what came from the form field, whatever it is. */
    public static Password typed(String raw) {
        if (raw.codePointCount(0, raw.length()) > LONGEST) {
            return new Password("", true);
        }
        String spaced = raw.codePoints()
                .map(character -> UCharacter.getType(character) == UCharacterCategory.SPACE_SEPARATOR ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String composed = Normalizer2.getNFCInstance().normalize(spaced);
        boolean grown = composed.codePointCount(0, composed.length()) > LONGEST;
        return grown ? new Password("", true) : new Password(composed, false);
    }

    /** Length in code points, as NIST SP 800-63B-4 counts. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    boolean isOverlong() {
        return overlong;
    }

    /**
     * Whether each character will be the same bytes wherever and whenever it is typed again: no control characters, no
     * lone surrogates, no code points without a meaning yet (the "stabilized strings" of UAX #15, section 12.1).
     */
    boolean isStable() {
        return text.codePoints().noneMatch(character -> switch (UCharacter.getType(character)) {
            case UCharacterCategory.CONTROL, UCharacterCategory.SURROGATE, UCharacterCategory.UNASSIGNED -> true;
            default -> false;
        });
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Password[REDACTED]";
    }
}
