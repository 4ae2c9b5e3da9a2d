package eu.koinon.access.openid;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person is at the provider. To be kept until they come back, at most {@link OpenIdSignIn#LIFETIME}; to be used once
 * and only for the browser that began, or somebody could be signed in to another's account.
 *
 * @param state comes back with the person (RFC 6749, section 10.12)
 * @param nonce comes back inside the ID token
 * @param verifier proves to the provider that it is we who asked (PKCE, RFC 7636)
 * @param begun when they left
 * @param afresh whether they must prove themselves anew, signed in at the provider or not
 */
public record OpenIdAttempt(String state, String nonce, String verifier, Instant begun, boolean afresh) {
    private static final String TOKEN = "([A-Za-z0-9_-]{43,128})";
    private static final Pattern WRITTEN =
            Pattern.compile("1 " + TOKEN + " " + TOKEN + " " + TOKEN + " ([0-9]{1,12}) (afresh|any)");

    /** For storing as text. */
    public String written() {
        return "1 " + state + " " + nonce + " " + verifier + " " + begun.getEpochSecond()
                + (afresh ? " afresh" : " any");
    }

    /**
     * Reads what {@link #written()} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static OpenIdAttempt read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an attempt at an OpenID Connect sign-in");
        }
        Instant begun = Instant.ofEpochSecond(Long.parseLong(parts.group(4)));
        return new OpenIdAttempt(
                parts.group(1),
                parts.group(2),
                parts.group(3),
                begun,
                parts.group(5).equals("afresh"));
    }

    @Override
    public String toString() {
        return "OpenIdAttempt[REDACTED]";
    }
}
