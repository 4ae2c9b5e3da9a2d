package eu.koinon.access.passwords;

import eu.koinon.access.passwords.PasswordHash.Cost;
import eu.koinon.kernel.Busy;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id and compares typed passwords with the result.
 *
 * <p>Each hash takes 64 MiB in three passes: the second recommended option of RFC 9106 (section 4) with one lane
 * instead of four, because Bouncy Castle works through the lanes one after the other and one lane makes the attacker's
 * work the more sequential. That is above the OWASP Password Storage Cheat Sheet's minimum (19 MiB, two passes) and
 * takes 0.15 to 0.25 s. {@link HashingPlaces} bounds how many run at once.
 */
@ApplicationScoped
public class PasswordHasher {
    private static final Cost TODAY = new Cost(64 * 1024, 3, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Randomness randomness;
    private final HashingPlaces places;
    private final Cost cost;
    private final PasswordHash decoy;

    @Inject
    public PasswordHasher(Randomness randomness, Settings settings) {
        this(randomness, settings.number("koinon.sign-in.concurrent-hashes", 2));
    }

    /**
     * @param concurrentHashes how many hashes, of 64 MiB each, may run at once
     */
    public PasswordHasher(Randomness randomness, int concurrentHashes) {
        this(randomness, new HashingPlaces(concurrentHashes), TODAY);
    }

    PasswordHasher(Randomness randomness, HashingPlaces places, Cost cost) {
        this.randomness = randomness;
        this.places = places;
        this.cost = cost;
        // Random bytes instead of the hash of something: no password leads to them, and making them costs nothing.
        this.decoy = new PasswordHash(cost, randomness.bytes(SALT_BYTES), randomness.bytes(HASH_BYTES));
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PasswordHasher() {
        this.randomness = null;
        this.places = null;
        this.cost = null;
        this.decoy = null;
    }

    /**
     * Hashes a password in which {@link PasswordRules} has found no flaw.
     *
     * @throws IllegalArgumentException for a password that the rules cannot have let pass
     * @throws Busy when too many hashes are under way
     */
    public PasswordHash hash(Password password) {
        if (password.isOverlong() || !password.isStable()) {
            throw new IllegalArgumentException("only a password without a flaw can be hashed");
        }
        byte[] salt = randomness.bytes(SALT_BYTES);
        return new PasswordHash(cost, salt, argon2id(password, cost, salt, HASH_BYTES));
    }

    /**
     * Compares a typed password with the stored hash. Without one (no such account, or no password set) a decoy is
     * compared instead, so that the answer takes as long.
     *
     * @throws Busy when too many hashes are under way; it says nothing about the account
     */
    public PasswordCheck check(Password password, Optional<PasswordHash> stored) {
        boolean canMatch = stored.isPresent() && !password.isOverlong() && password.isStable();
        PasswordHash expected = canMatch ? stored.get() : decoy;
        byte[] right = expected.hash();
        byte[] hash = argon2id(password, expected.cost(), expected.salt(), right.length);
        boolean same = MessageDigest.isEqual(hash, right);
        if (!same || !canMatch) {
            return PasswordCheck.DIFFERS;
        }
        return needsRehash(expected) ? PasswordCheck.MATCHES_OUTDATED : PasswordCheck.MATCHES;
    }

    /** Whether a hash was made at another cost than today's. */
    public boolean needsRehash(PasswordHash stored) {
        return !stored.cost().equals(cost) || stored.salt().length != SALT_BYTES || stored.hash().length != HASH_BYTES;
    }

    private byte[] argon2id(Password password, Cost at, byte[] salt, int length) {
        return places.take(blocks -> {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(at.kibibytes())
                    .withIterations(at.passes())
                    .withParallelism(at.lanes())
                    .withSalt(salt)
                    .withBlockPool(blocks)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(password.bytes(), hash);
            return hash;
        });
    }
}
