package eu.koinon.kernel;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons and organisations, which others must be able to tell apart. Any script is welcome; a word that mixes
 * scripts to pass for another one is not (UTS 39 section 5.2, level Highly Restrictive).
 */
public final class Names {

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    private static final Transliterator PLAIN = Transliterator.getInstance("NFKD; [:M:] Remove; Latin-ASCII; Lower");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd}\\p{P}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Names() {}

    /** A name that must be there. Returns "" when there was none. */
    public static String line(InvalidFields.Gathering problems, String field, @Nullable String typed, int longest) {
        var name = Writing.line(problems, field, typed, longest);
        if (mixesScripts(name)) {
            problems.add(field, "mixed-scripts");
        }
        return name;
    }

    /** Whether one word of it is written in several scripts, such as Latin with a Cyrillic letter in it. */
    static boolean mixesScripts(String name) {
        return BETWEEN_WORDS.splitAsStream(name).anyMatch(word -> !word.isEmpty() && CHECKER.failsChecks(word));
    }

    /**
     * What names are searched, sorted and told apart by: without marks, case and punctuation, letters such as ł and ß
     * spelled plainly, single spaces.
     */
    public static String searchKey(String text) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(PLAIN.transliterate(text))
                .replaceAll(" ")
                .strip();
    }

    /** What the name looks like: two names with the same key can be taken for each other (UTS 39 section 4). */
    public static String lookAlikeKey(String name) {
        return CHECKER.getSkeleton(SPACES.matcher(name).replaceAll(" "));
    }
}
