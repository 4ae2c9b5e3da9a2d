package eu.koinon.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Secrets that we gave out ourselves, with 256 bits of chance in them: a plain hash is enough to keep them (OWASP ASVS 5.0
 * V11.4), and looking a row up by it takes the same time for any guess.
 */
public final class Secret {

    private Secret() {}

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
