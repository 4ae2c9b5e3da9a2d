package eu.koinon.access.onetime;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import eu.koinon.kernel.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Time-based codes (RFC 6238) as every authenticator app makes them: SHA-1, six digits, a new one each 30 seconds.
 * SHA-1 is not at risk here (HMAC needs no collision resistance), and several apps ignore any other choice silently.
 */
@ApplicationScoped
public class OneTimeCodes {
    static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;
    static final int DIGITS = 6;
    /** Steps before and after the present one that still count: clocks differ, people type (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}-]");
    private static final int LONGEST_INPUT = 32;

    private final Clock clock;
    private final Randomness randomness;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    @Inject
    public OneTimeCodes(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected OneTimeCodes() {
        this.clock = null;
        this.randomness = null;
    }

    /** A secret for one more app. */
    public OneTimeSecret newSecret() {
        return OneTimeSecret.of(randomness.bytes(OneTimeSecret.BYTES));
    }

    /**
     * The step for which a typed code is right, if it is, and if that step comes after the last one used: a code is
     * good once (RFC 6238, section 5.2). The caller stores the step before it believes the code, in one statement that
     * fails when another request was faster ({@code UPDATE … SET last_step = :step WHERE … AND last_step < :step}).
     *
     * @param lastStep the step that was stored last, or 0
     */
    public OptionalLong acceptedStep(OneTimeSecret secret, String typed, long lastStep) {
        byte[] digits = digits(typed);
        Instant now = clock.instant();
        long present = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        OptionalLong accepted = OptionalLong.empty();
        // all steps are compared whatever the outcome, so that time tells nothing
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            boolean right = MessageDigest.isEqual(code(secret, step), digits);
            if (right && step > lastStep) {
                accepted = OptionalLong.of(step);
            }
        }
        return accepted;
    }

    /**
     * What an app shows now, or will show next when the present code is used up: for the demonstration, whose invented
     * people have no phones.
     */
    public Optional<String> shown(OneTimeSecret secret, long lastStep) {
        long present = Math.floorDiv(clock.instant().getEpochSecond(), STEP.toSeconds());
        long step = Math.max(present, lastStep + 1);
        return step > present + DRIFT
                ? Optional.empty()
                : Optional.of(new String(code(secret, step), StandardCharsets.US_ASCII));
    }

    private byte[] code(OneTimeSecret secret, long step) {
        try {
            Instant begin = Instant.ofEpochSecond(step * STEP.toSeconds());
            return generator
                    .generateOneTimePasswordString(secret.key(), begin, Locale.ROOT)
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the platform has no HMAC with SHA-1", e);
        }
    }

    private static byte[] digits(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return new byte[0];
        }
        return BETWEEN_DIGITS.matcher(typed).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
