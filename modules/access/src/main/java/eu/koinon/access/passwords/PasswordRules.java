package eu.koinon.access.passwords;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import me.gosimple.nbvcxz.matching.match.DictionaryMatch;
import me.gosimple.nbvcxz.matching.match.Match;
import me.gosimple.nbvcxz.scoring.Result;

/**
 * Judges a password that somebody chooses, after NIST SP 800-63B-4, section 3.1.1.2: length is what counts, any
 * character will do, nothing is asked of their mixture, and what is known to be used or expected is refused. Passwords
 * here come with a second factor, for which the standard asks for 8 characters; we ask for 12.
 */
@ApplicationScoped
public class PasswordRules {
    /** Fewest code points. */
    public static final int SHORTEST = 12;

    /**
     * 2^40 guesses at Argon2id's cost keep hardware worth 20,000 dollars busy for years; three uncommon words reach it,
     * and so do twelve letters without a pattern.
     */
    private static final double ENOUGH_BITS = 40;

    private static final List<String> OUR_NAME = List.of("koinon");

    /** The first flaw of a chosen password, or none. Takes 0.15 s at most, a moment longer the first time. */
    public Optional<PasswordFlaw> flawOf(Password password, Chooser chooser) {
        if (password.isOverlong()) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        if (!password.isStable()) {
            return Optional.of(PasswordFlaw.UNUSABLE_CHARACTERS);
        }
        if (password.length() < SHORTEST) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        Set<String> words = new LinkedHashSet<>(OUR_NAME);
        words.addAll(chooser.words());
        Result estimate = Guessability.estimate(password.text(), words, ENOUGH_BITS);
        return estimate.isMinimumEntropyMet() ? Optional.empty() : Optional.of(flawIn(estimate.getMatches()));
    }

    private static PasswordFlaw flawIn(List<Match> parts) {
        int inDictionaries = 0;
        int length = 0;
        for (Match part : parts) {
            length += part.getLength();
            if (part instanceof DictionaryMatch known) {
                if (known.getDictionaryName().equals(Guessability.WORDS_OF_THE_CHOOSER)) {
                    return PasswordFlaw.CONTAINS_NAME;
                }
                inDictionaries += known.getLength();
            }
        }
        return 2 * inDictionaries >= length ? PasswordFlaw.COMMON : PasswordFlaw.PREDICTABLE;
    }
}
