package eu.koinon.access.passkeys;

import eu.koinon.kernel.PersonId;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers the challenges that are out, for all nodes. Implemented on the database.
 *
 * <p>A challenge is good once, whatever came of it: {@link #consume} must take effect even when the transaction around
 * the ceremony is rolled back.
 */
public interface ChallengeStore {
    /** How long a person may take. */
    Duration LIFETIME = Duration.ofMinutes(5);

    /**
     * Makes a challenge of at least 32 random bytes and remembers it for {@link #LIFETIME}.
     *
     * @param person who it is for, where that is known
     */
    byte[] issue(Ceremony ceremony, Optional<PersonId> person);

    /**
     * Forgets a challenge.
     *
     * @return whether it was out, in time, for this ceremony and this person (for nobody in particular, when empty)
     */
    boolean consume(byte[] challenge, Ceremony ceremony, Optional<PersonId> person);
}
