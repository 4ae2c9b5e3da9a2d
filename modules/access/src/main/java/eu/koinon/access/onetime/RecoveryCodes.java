package eu.koinon.access.onetime;

import eu.koinon.kernel.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Codes to write down for the day the phone is lost: {@code 7KQ2-9FXM-3HTW-B8RD-05VC-JN4E}, each good once. A code
 * carries 120 bits of chance. From 112 bits on a plain hash is enough to store (NIST SP 800-63B-4, section 3.1.2.2),
 * and a plain hash can be looked up.
 */
@ApplicationScoped
public class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int BYTES = 15;
    private static final int LETTERS = 24;
    private static final int LONGEST_INPUT = 64;
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final Pattern GROUP_ENDS = Pattern.compile("(?<=\\G.{4})");
    private static final Pattern CODE = Pattern.compile("[" + Base32.FOR_PEOPLE + "]{" + LETTERS + "}");

    private final Randomness randomness;

    @Inject
    public RecoveryCodes(Randomness randomness) {
        this.randomness = randomness;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected RecoveryCodes() {
        this.randomness = null;
    }

    /** Ten new codes, to be shown once; only {@link #hashOf} of each is stored. They replace all older ones. */
    public List<String> newCodes() {
        return Stream.generate(() -> grouped(Base32.encodeForPeople(randomness.bytes(BYTES))))
                .distinct()
                .limit(HOW_MANY)
                .toList();
    }

    /**
     * What a code is stored and looked up as. Case, spaces and hyphens do not matter, nor whether somebody read a zero
     * as an O or a one as an I or L.
     *
     * @return nothing when the text cannot be a recovery code
     */
    public Optional<byte[]> hashOf(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String code = BETWEEN_GROUPS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        code = code.replace('O', '0').replace('I', '1').replace('L', '1');
        return CODE.matcher(code).matches() ? Optional.of(sha256(code)) : Optional.empty();
    }

    private static String grouped(String letters) {
        return String.join("-", GROUP_ENDS.split(letters));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
