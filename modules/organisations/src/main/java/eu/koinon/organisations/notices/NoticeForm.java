package eu.koinon.organisations.notices;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a text, as it is typed or sent.
 *
 * @param after the number of the version that it follows, 0 when it is the first
 * @param texts by language (BCP 47); English must be there; empty lines part paragraphs; 20,000 characters at most
 * @param changes what is new, by language, 500 characters at most; in English it must be there from the second version on
 */
public record NoticeForm(
        int after,
        @Nullable Map<String, String> texts,
        @Nullable Map<String, String> changes) {

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_CHANGES = 500;
    private static final String ALWAYS = "en";

    /** What can be published. */
    record Read(Map<String, String> texts, Map<String, String> changes) {}

    /** @throws InvalidFields naming {@code texts.de} and the like */
    Read read() {
        var problems = new InvalidFields.Gathering();
        var read = new Read(
                read(problems, "texts", texts, LONGEST_TEXT), read(problems, "changes", changes, LONGEST_CHANGES));
        if (!read.texts.containsKey(ALWAYS)) {
            problems.add("texts." + ALWAYS, "required");
        }
        if (after > 0 && !read.changes.containsKey(ALWAYS)) {
            problems.add("changes." + ALWAYS, "required");
        }
        problems.orThrow();
        return read;
    }

    private static Map<String, String> read(
            InvalidFields.Gathering problems, String field, @Nullable Map<String, String> typed, int longest) {
        var read = new LinkedHashMap<String, String>();
        if (typed != null) {
            typed.forEach((language, text) -> {
                var name = field + "." + language;
                if (!language.matches("[a-z]{2,3}")) {
                    problems.add(field, "choose-one");
                    return;
                }
                var written = Writing.optionalText(problems, name, text, longest);
                if (written != null) {
                    read.put(language, written);
                }
            });
        }
        return read;
    }
}
