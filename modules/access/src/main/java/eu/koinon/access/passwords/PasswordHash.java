package eu.koinon.access.passwords;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash with its salt and costs, written as the PHC string
 * {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}. Reading is strict: one spelling per hash, and costs within bounds,
 * so that a tampered row can neither weaken a check nor make it take all memory.
 */
public final class PasswordHash {
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19"
            + "\\$m=([1-9][0-9]{0,6}),t=([1-9][0-9]?),p=([1-9])"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getDecoder();

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /**
     * Reads a stored hash.
     *
     * @throws IllegalArgumentException when the text is not exactly what {@link #phc()} writes
     */
    public static PasswordHash parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an argon2id hash in PHC form");
        }
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return new PasswordHash(cost, base64(parts.group(4)), base64(parts.group(5)));
    }

    private static byte[] base64(String text) {
        byte[] bytes = DECODER.decode(text);
        if (!ENCODER.encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 in a password hash is not canonical");
        }
        return bytes;
    }

    /** The text to store. */
    public String phc() {
        return "$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash);
    }

    Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && cost.equals(that.cost)
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(salt) + cost.hashCode();
    }

    @Override
    public String toString() {
        return "PasswordHash[REDACTED]";
    }

    /** What one hash costs: memory in KiB, passes over it, and lanes (RFC 9106, section 3.1). */
    record Cost(int kibibytes, int passes, int lanes) {
        private static final int LARGEST_KIBIBYTES = 256 * 1024;
        private static final int MOST_PASSES = 10;
        private static final int MOST_LANES = 4;

        Cost {
            if (lanes < 1 || lanes > MOST_LANES || passes < 1 || passes > MOST_PASSES) {
                throw new IllegalArgumentException("argon2id passes or lanes out of bounds");
            }
            if (kibibytes < 8 * lanes || kibibytes > LARGEST_KIBIBYTES) {
                throw new IllegalArgumentException("argon2id memory out of bounds");
            }
        }
    }
}
