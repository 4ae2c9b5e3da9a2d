package eu.koinon.organisations.notices;

import eu.koinon.kernel.Missing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a text of the network.
 *
 * @param number of the version, from 1 and without gaps
 * @param texts by language (BCP 47); English is always there
 * @param changes in a few words what is new since the version before, by language
 */
public record Notice(
        NoticeKind kind, int number, Instant publishedAt, Map<String, String> texts, Map<String, String> changes) {

    private static final String ALWAYS = "en";

    public Notice {
        texts = Map.copyOf(texts);
        changes = Map.copyOf(changes);
    }

    /** @throws Missing when it is no number that a version can have */
    public static int parseNumber(String typed) {
        if (!typed.matches("[1-9][0-9]{0,5}")) {
            throw new Missing();
        }
        return Integer.parseInt(typed);
    }

    /** The language in which somebody who speaks this one reads it. */
    public String readIn(String language) {
        return texts.containsKey(language) ? language : ALWAYS;
    }

    /** The paragraphs, which empty lines part. */
    public List<String> paragraphs(String language) {
        return List.of(texts.getOrDefault(readIn(language), "").split("\n\\s*\n"));
    }

    public @Nullable String changesIn(String language) {
        return changes.getOrDefault(language, changes.get(ALWAYS));
    }
}
