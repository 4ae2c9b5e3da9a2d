package eu.koinon.access.passkeys;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The store that the database will be, with a clock to turn. */
final class ChallengesInMemory implements ChallengeStore {
    private record Out(Ceremony ceremony, Optional<PersonId> person, Instant until) {}

    private final Map<String, Out> out = new HashMap<>();
    private final Randomness randomness = new Randomness();
    Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public byte[] issue(Ceremony ceremony, Optional<PersonId> person) {
        byte[] challenge = randomness.bytes(32);
        out.put(key(challenge), new Out(ceremony, person, now.plus(LIFETIME)));
        return challenge;
    }

    @Override
    public boolean consume(byte[] challenge, Ceremony ceremony, Optional<PersonId> person) {
        Out found = out.remove(key(challenge));
        return found != null
                && found.ceremony() == ceremony
                && found.person().equals(person)
                && now.isBefore(found.until());
    }

    private static String key(byte[] challenge) {
        return Base64.getEncoder().encodeToString(challenge);
    }
}
