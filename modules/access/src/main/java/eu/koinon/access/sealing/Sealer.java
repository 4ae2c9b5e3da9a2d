package eu.koinon.access.sealing;

import eu.koinon.access.sealing.SealBroken.Cause;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals small secrets with AES-256 in GCM (NIST SP 800-38D), so that they can neither be read nor changed nor moved to
 * another owner. Sealed bytes are: form (1), key id, nonce of 12 random bytes, ciphertext with its tag of 16. Form, key
 * id and context are authenticated too. Random nonces allow 2^32 secrets per key.
 */
@ApplicationScoped
public class Sealer {
    private static final String KEY_FILE = "sealing.key";
    private static final byte FORM = 1;
    private static final int HEADER_BYTES = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Randomness randomness;
    private final SealingKeys keys;

    @Inject
    public Sealer(Randomness randomness, Settings settings) {
        this(randomness, settings.keys().resolve(KEY_FILE));
    }

    /**
     * @param keyFile the file with the keys, see {@link SealingKeys}
     * @throws IllegalStateException when the file is missing or holds something else
     */
    public Sealer(Randomness randomness, Path keyFile) {
        this(randomness, SealingKeys.read(keyFile));
    }

    Sealer(Randomness randomness, SealingKeys keys) {
        this.randomness = randomness;
        this.keys = keys;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Sealer() {
        this.randomness = null;
        this.keys = null;
    }

    /**
     * Seals a secret.
     *
     * @param context what the secret is for and whose it is, such as {@code one-time-secret/<person id>}; the same
     *     words open it
     */
    public byte[] seal(byte[] plain, String context) {
        byte[] header = {FORM, keys.present()};
        byte[] nonce = randomness.bytes(NONCE_BYTES);
        SecretKey key = keys.key(keys.present()).orElseThrow();
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, header, context).doFinal(plain);
            return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @param context the same words as at sealing
     * @throws SealBroken when that is not possible
     */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] != FORM) {
            throw new SealBroken(Cause.MALFORMED, context);
        }
        byte[] header = Arrays.copyOf(sealed, HEADER_BYTES);
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
        SecretKey key = keys.key(header[1]).orElseThrow(() -> new SealBroken(Cause.UNKNOWN_KEY, context));
        try {
            int from = HEADER_BYTES + NONCE_BYTES;
            return cipher(Cipher.DECRYPT_MODE, key, nonce, header, context).doFinal(sealed, from, sealed.length - from);
        } catch (AEADBadTagException e) {
            throw new SealBroken(Cause.FORGED, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening a seal failed", e);
        }
    }

    /** Whether sealed bytes should be sealed anew because the key has changed since. */
    public boolean isOutdated(byte[] sealed) {
        return sealed.length < HEADER_BYTES || sealed[0] != FORM || sealed[1] != keys.present();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
