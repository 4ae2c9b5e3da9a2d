package eu.koinon.access.passkeys;

import java.util.Arrays;
import java.util.Base64;

/** The name an authenticator gave to a passkey: at most 1,023 bytes that mean nothing to anybody else. */
public final class CredentialId {
    private static final int LONGEST = 1023;

    private final byte[] bytes;

    private CredentialId(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes its bytes.
     *
     * @throws IllegalArgumentException for none or more than 1,023
     */
    public static CredentialId of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LONGEST) {
            throw new IllegalArgumentException("a credential id has 1 to " + LONGEST + " bytes");
        }
        return new CredentialId(bytes.clone());
    }

    /** The bytes to store and look up. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialId that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As browsers write it, in base64url. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
