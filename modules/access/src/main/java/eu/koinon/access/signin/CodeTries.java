package eu.koinon.access.signin;

import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Somebody's tries at a person's codes: few at once, and few a day, so that six digits cannot be guessed by going on and
 * on (OWASP ASVS 5.0 V6.3.1); and the person is told, once a day, when somebody who is past the first step goes on failing
 * at the second (V6.3.5).
 */
@ApplicationScoped
public class CodeTries {

    @Inject
    private RateLimits limits;

    @Inject
    private WarnOfGuesses warn;

    /**
     * To be called before the code is looked at, so that tries made at once are counted too.
     *
     * @throws eu.koinon.kernel.TooManyRequests after too many wrong ones
     */
    public void begin(PersonId person) {
        limits.take(RateLimit.CODE, person.toString());
        limits.take(RateLimit.CODE_DAY, person.toString());
    }

    /** The code was right: this try counts for nothing, and those before it were the person's own mistakes. */
    public void right(PersonId person) {
        limits.forgive(RateLimit.CODE, person.toString());
        // of the day's tries only this one: whoever guesses does not profit from the person's own sign-ins
        limits.giveBack(RateLimit.CODE_DAY, person.toString());
    }

    /** The code was wrong, of somebody who has shown what comes before it. */
    public void wrong(PersonId person) {
        if (!limits.takeIfLeft(RateLimit.CODE_UNNOTICED, person.toString())
                && limits.takeIfLeft(RateLimit.CODE_LETTER, person.toString())) {
            warn.owner(person);
        }
    }
}
