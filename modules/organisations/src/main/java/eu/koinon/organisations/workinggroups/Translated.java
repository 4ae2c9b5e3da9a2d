package eu.koinon.organisations.workinggroups;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in English and, where somebody has written it, in the other languages that the platform begins with. */
public record Translated(
        String en, @Nullable String de, @Nullable String fr) {

    private static final String ENGLISH = "en";

    /** @param language BCP 47 tag; English where there is no translation */
    public String in(String language) {
        var there = written(language);
        return there == null ? en : there;
    }

    /** In which language {@link #in} answers, as a BCP 47 tag. */
    public String languageFor(String language) {
        return written(language) == null
                ? ENGLISH
                : Locale.forLanguageTag(language).getLanguage();
    }

    private @Nullable String written(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "de" -> de;
            case "fr" -> fr;
            case ENGLISH -> en;
            default -> null;
        };
    }
}
