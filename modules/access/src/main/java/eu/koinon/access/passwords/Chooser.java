package eu.koinon.access.passwords;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who chooses a password: what an attacker who knows the person would try first.
 *
 * @param email the address the person signs in with
 * @param name the person's name as written
 * @param organisations the names of the person's organisations and of the network
 */
public record Chooser(String email, String name, List<String> organisations) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Shorter pieces ("de", "e.V.") say nothing about anybody. */
    private static final int SHORTEST_PIECE = 3;
    /** What is longer is not looked for as one word (and would slow the search down). */
    private static final int LONGEST_PIECE = Guessability.LONGEST_ESTIMATED;
    /** More than anybody's names have; keeps the dictionary small whatever was written as a name. */
    private static final int MOST_PIECES = 200;

    public Chooser {
        organisations = List.copyOf(organisations);
    }

    /** The pieces of all these names in lower case, each also without its accents, and each name as one word. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        addWords(words, email);
        int at = email.indexOf('@');
        addWords(words, at < 0 ? email : email.substring(0, at));
        addWords(words, name);
        organisations.forEach(organisation -> addWords(words, organisation));
        return words;
    }

    private static void addWords(Set<String> words, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String spelling : List.of(lower, unaccented(lower))) {
            String[] pieces = BETWEEN_WORDS.split(spelling);
            for (String piece : pieces) {
                addWord(words, piece);
            }
            addWord(words, String.join("", pieces));
        }
    }

    private static void addWord(Set<String> words, String word) {
        if (word.length() >= SHORTEST_PIECE && word.length() <= LONGEST_PIECE && words.size() < MOST_PIECES) {
            words.add(word);
        }
    }

    private static String unaccented(String text) {
        String decomposed = Normalizer2.getNFDInstance().normalize(text);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
    }

    @Override
    public String toString() {
        return "Chooser[REDACTED]";
    }
}
