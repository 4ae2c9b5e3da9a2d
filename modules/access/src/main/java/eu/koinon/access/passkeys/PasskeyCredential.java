package eu.koinon.access.passkeys;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import java.util.Arrays;

/**
 * What is needed to check a passkey's signatures. Stored as: form (1), 1 if the passkey can be backed up or 0, and the
 * attested credential data of WebAuthn Level 3, section 6.5.1 (make, id, public key in COSE).
 */
public final class PasskeyCredential {
    private static final byte FORM = 1;
    private static final int HEADER_BYTES = 2;

    private final byte[] bytes;

    private PasskeyCredential(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the bytes that were stored.
     *
     * @throws IllegalArgumentException when they have another form
     */
    public static PasskeyCredential of(byte[] bytes) {
        if (bytes.length <= HEADER_BYTES || bytes[0] != FORM || (bytes[1] & ~1) != 0) {
            throw new IllegalArgumentException("not a passkey credential of form " + FORM);
        }
        return new PasskeyCredential(bytes.clone());
    }

    static PasskeyCredential of(AttestedCredentialData data, boolean backupEligible, ObjectConverter converter) {
        byte[] body = new AttestedCredentialDataConverter(converter).convert(data);
        byte[] bytes = new byte[HEADER_BYTES + body.length];
        bytes[0] = FORM;
        bytes[1] = (byte) (backupEligible ? 1 : 0);
        System.arraycopy(body, 0, bytes, HEADER_BYTES, body.length);
        return new PasskeyCredential(bytes);
    }

    /** The bytes to store. */
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean backupEligible() {
        return bytes[1] == 1;
    }

    AttestedCredentialData data(ObjectConverter converter) {
        byte[] body = Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length);
        return new AttestedCredentialDataConverter(converter).convert(body);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasskeyCredential that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PasskeyCredential[" + bytes.length + " bytes]";
    }
}
