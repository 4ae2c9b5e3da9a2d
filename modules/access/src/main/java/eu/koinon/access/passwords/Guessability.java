package eu.koinon.access.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import me.gosimple.nbvcxz.scoring.Result;

/**
 * Estimates by nbvcxz how many guesses a password withstands. Its dictionaries (100,000 leaked passwords, names,
 * English words) take 0.3 s and 17 MB, so they are read when somebody first chooses a password; ours adds what is
 * expected in the languages of the network.
 */
final class Guessability {
    static final String WORDS_OF_THE_CHOOSER = "chooser";
    /** Time to a verdict grows with the square of the length and worse; 64 characters take 0.15 s at most. */
    static final int LONGEST_ESTIMATED = 64;

    private static final long SEARCH_MILLISECONDS = 100;

    private Guessability() {}

    /** The estimate for a password's beginning, given what an attacker knows of the person. */
    static Result estimate(String password, Set<String> wordsOfTheChooser, double enoughBits) {
        List<Dictionary> dictionaries = new ArrayList<>(Known.DICTIONARIES);
        DictionaryBuilder chooser =
                new DictionaryBuilder().setDictionaryName(WORDS_OF_THE_CHOOSER).setExclusion(true);
        wordsOfTheChooser.forEach(word -> chooser.addWord(word, 0));
        dictionaries.add(chooser.createDictionary());
        return new Nbvcxz(new ConfigurationBuilder()
                        .setDictionaries(dictionaries)
                        .setLocale(Locale.ROOT)
                        .setMaxLength(LONGEST_ESTIMATED)
                        .setMinimumEntropy(enoughBits)
                        .setCombinationAlgorithmTimeout(SEARCH_MILLISECONDS)
                        .createConfiguration())
                .estimate(password);
    }

    private static final class Known {
        static final List<Dictionary> DICTIONARIES = dictionaries();

        private static List<Dictionary> dictionaries() {
            List<Dictionary> all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
            all.add(expectedWords());
            return List.copyOf(all);
        }

        private static Dictionary expectedWords() {
            DictionaryBuilder words =
                    new DictionaryBuilder().setDictionaryName("expected").setExclusion(false);
            try (InputStream file = Objects.requireNonNull(
                            Guessability.class.getResourceAsStream("expected-words.txt"), "expected-words.txt");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                int rank = 1;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        for (String word : line.split(" ")) {
                            words.addWord(word, rank++);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words.createDictionary();
        }
    }
}
