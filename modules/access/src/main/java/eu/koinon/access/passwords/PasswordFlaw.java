package eu.koinon.access.passwords;

import java.util.Locale;

/** Why a chosen password will not do. */
public enum PasswordFlaw {
    /** Fewer than {@link PasswordRules#SHORTEST} code points. */
    TOO_SHORT,
    /** More than {@link Password#LONGEST} code points. */
    TOO_LONG,
    /** It holds a control character, a broken one, or one that Unicode has not defined. */
    UNUSABLE_CHARACTERS,
    /** It is made of the person's name, address or organisation, or of the platform's name. */
    CONTAINS_NAME,
    /** It is, or is made of, passwords and words that are guessed first. */
    COMMON,
    /** It is made of rows of keys, sequences, dates or repetitions. */
    PREDICTABLE;

    /** The name in message keys: {@code too-short}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
