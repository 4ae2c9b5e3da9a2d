package eu.koinon.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** The one source of chance (OWASP ASVS 5.0 V11.5.1: a cryptographically secure generator for what must not be guessed). */
@ApplicationScoped
public class Randomness {

    private final SecureRandom source = new SecureRandom();

    public byte[] bytes(int count) {
        var bytes = new byte[count];
        source.nextBytes(bytes);
        return bytes;
    }

    /** A secret for a link, a cookie or a header: base64url without padding. */
    public String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }
}
