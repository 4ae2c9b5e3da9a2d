package eu.koinon.web.pages.organisations;

import eu.koinon.organisations.directory.OrganisationPage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, in the reader's language or, where it has not said it in that, in another.
 *
 * @param language in which it is said, as a BCP 47 tag
 * @param translated whether that is the reader's
 */
public record Summary(List<String> paragraphs, String language, boolean translated) {

    /** Nothing where the organisation has not said anything. */
    public static Optional<Summary> of(OrganisationPage organisation, String readersLanguage) {
        return inLanguages(organisation).entrySet().stream()
                .filter(each -> each.getKey().equals(readersLanguage))
                .findFirst()
                .or(() -> inLanguages(organisation).entrySet().stream().findFirst())
                .map(each -> new Summary(
                        Arrays.asList(each.getValue().split("\n\\s*")),
                        each.getKey(),
                        each.getKey().equals(readersLanguage)));
    }

    private static Map<String, String> inLanguages(OrganisationPage organisation) {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "en", organisation.summaryEn());
        put(texts, "de", organisation.summaryDe());
        put(texts, "fr", organisation.summaryFr());
        return texts;
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(language, text);
        }
    }

    /** A website's address as one would say it. */
    public static String host(String website) {
        return website.replaceFirst("^https://(www\\.)?", "").replaceFirst("/$", "");
    }
}
