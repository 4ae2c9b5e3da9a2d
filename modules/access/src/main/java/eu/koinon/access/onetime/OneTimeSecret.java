package eu.koinon.access.onetime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the platform and one authenticator app share: 160 bits, as RFC 4226 (section 4, R6) recommends. Stored sealed.
 */
public final class OneTimeSecret {
    static final int BYTES = 20;
    private static final int GROUP = 4;

    private final byte[] bytes;

    private OneTimeSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the bytes that were stored.
     *
     * @throws IllegalArgumentException when they are not 20
     */
    public static OneTimeSecret of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a one-time secret has " + BYTES + " bytes");
        }
        return new OneTimeSecret(bytes.clone());
    }

    /** The bytes to seal and store. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** For typing into an app by hand: base32 in groups of four letters. */
    public String forTyping() {
        String text = Base32.encode(bytes);
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < text.length(); at += GROUP) {
            groups.add(text.substring(at, at + GROUP));
        }
        return String.join(" ", groups);
    }

    /**
     * The address that a QR code carries into an app (the "Key URI Format" that all apps read).
     *
     * @param network what the app shows as the provider
     * @param account what the app shows as the account, an e-mail address
     */
    public String uri(String network, String account) {
        String issuer = encoded(network.replace(":", ""));
        return "otpauth://totp/" + issuer + ":" + encoded(account.replace(":", "")) + "?secret=" + Base32.encode(bytes)
                + "&issuer=" + issuer + "&algorithm=SHA1&digits=" + OneTimeCodes.DIGITS + "&period="
                + OneTimeCodes.STEP.toSeconds();
    }

    private static String encoded(String text) {
        // apps read "+" as a plus sign, not as a space
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    SecretKey key() {
        return new SecretKeySpec(bytes, "RAW");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneTimeSecret that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return OneTimeSecret.class.hashCode();
    }

    @Override
    public String toString() {
        return "OneTimeSecret[REDACTED]";
    }
}
