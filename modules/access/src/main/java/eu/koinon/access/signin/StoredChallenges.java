package eu.koinon.access.signin;

import eu.koinon.access.passkeys.Ceremony;
import eu.koinon.access.passkeys.ChallengeStore;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/** Challenges among what is under way: any node takes the answer, once, and no rollback brings one back. */
@ApplicationScoped
public class StoredChallenges implements ChallengeStore {

    private static final int BYTES = 32;

    @Inject
    private PendingSignIns pendings;

    @Inject
    private Randomness randomness;

    @Override
    public byte[] issue(Ceremony ceremony, Optional<PersonId> person) {
        var challenge = randomness.bytes(BYTES);
        pendings.begin(secret(challenge), new Pending(Pending.Kind.PASSKEY, person.orElse(null), ceremony.name()));
        return challenge;
    }

    @Override
    public boolean consume(byte[] challenge, Ceremony ceremony, Optional<PersonId> person) {
        return pendings.take(Pending.Kind.PASSKEY, secret(challenge))
                .filter(pending -> pending.data().equals(ceremony.name()))
                .filter(pending -> Optional.ofNullable(pending.person()).equals(person))
                .isPresent();
    }

    private static String secret(byte[] challenge) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    }
}
