package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.InvalidFields;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The letter for an outcome in one language.
 *
 * @param outcome ACCEPTED, RESERVE or DECLINED
 * @param subject may hold places to be filled
 * @param body paragraphs separated by empty lines; may hold places to be filled
 * @param version 0 while the usual words stand
 */
public record OutcomeLetter(Outcome outcome, String language, String subject, String body, long version) {

    /** What can be filled in: in braces, such as {@code {name}}. */
    public static final Set<String> PLACES = Set.of("name", "number", "call", "network", "reasons", "place");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    /** A letter with everything filled in. */
    public record Filled(String subject, String body) {}

    public Filled fill(Map<String, String> values) {
        return new Filled(
                fill(subject, values).replace('\n', ' ').strip(),
                EMPTY_LINES.matcher(fill(body, values)).replaceAll("\n\n").strip());
    }

    private static String fill(String text, Map<String, String> values) {
        // what is filled in is not looked through again: a name in braces stays a name
        return PLACE.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        PLACES.contains(found.group(1)) ? values.getOrDefault(found.group(1), "") : found.group()));
    }

    /** Notes places that nothing would fill. */
    static void check(InvalidFields.Gathering problems, String field, String text) {
        PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACES.contains(name))
                .findFirst()
                .ifPresent(name -> problems.add(field, "unknown-place", "{" + name + "}"));
    }
}
