package eu.koinon.organisations.workinggroups;

import java.util.Locale;

/** A short text in the languages that the platform begins with. */
public record Translated(String en, String de, String fr) {

    /** @param language BCP 47 tag; English where there is no translation */
    public String in(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "de" -> de;
            case "fr" -> fr;
            default -> en;
        };
    }
}
