package eu.koinon.organisations.interest.calls;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One text in several languages. English is the one that the others are translated from, and stands in for what is not
 * translated.
 *
 * @param byLanguage BCP 47 tag and words
 */
public record Texts(Map<String, String> byLanguage) {

    public static final String PIVOT = "en";
    public static final Texts NONE = new Texts(Map.of());

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The words in this language, or else in English, or else nothing. */
    public String in(String language) {
        var own = byLanguage.get(language);
        return own == null ? byLanguage.getOrDefault(PIVOT, "") : own;
    }

    /** The language that {@link #in} answers in. */
    public String languageIn(String language) {
        return byLanguage.containsKey(language) ? language : PIVOT;
    }

    public @Nullable String exactly(String language) {
        return byLanguage.get(language);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** Whether there is something to translate that has not been translated into this language. */
    public boolean isMissingIn(String language) {
        return byLanguage.containsKey(PIVOT) && !byLanguage.containsKey(language);
    }

    Map<String, String> sorted() {
        return new TreeMap<>(byLanguage);
    }
}
