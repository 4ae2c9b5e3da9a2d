package eu.koinon.kernel.messages;

import java.util.Locale;

/**
 * A language in which the pages are offered.
 *
 * @param tag    the BCP 47 tag that stands in {@code lang} attributes and in the file name, like {@code de}
 * @param locale how dates, times and numbers are written, like {@code de-DE}
 * @param name   what the language calls itself, like {@code Deutsch}
 */
public record Language(String tag, Locale locale, String name) {
    public Language {
        if (!tag.equals(Locale.forLanguageTag(tag).toLanguageTag())) {
            throw new IllegalArgumentException("Not a language tag: " + tag);
        }
    }
}
