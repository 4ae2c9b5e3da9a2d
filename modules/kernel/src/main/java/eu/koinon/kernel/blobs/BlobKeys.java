package eu.koinon.kernel.blobs;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys of the file {@code blobs.key}: 32 bytes in base64 a line. The first line encrypts, all lines decrypt. A key is
 * known by the first four bytes of its SHA-256, so lines may be moved.
 */
record BlobKeys(int present, Map<Integer, StreamingAead> byId) {

    private static final int KEY_BYTES = 32;
    /** Each segment stands for itself, so a range can be read without what is before it. */
    private static final int SEGMENT = 65_536;

    /** @throws IllegalStateException when there is no such file or it holds something else; says what to do */
    static BlobKeys read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key file " + file
                            + " must hold 32 random bytes in base64; restore it from the backup of the keys",
                    e);
        }
    }

    static BlobKeys parse(String text) throws GeneralSecurityException {
        var keys = new LinkedHashMap<Integer, StreamingAead>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var key = Base64.getDecoder().decode(line);
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key for files has " + key.length + " bytes");
            }
            keys.putIfAbsent(id(key), new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0));
        }
        var present = keys.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no key for files"));
        return new BlobKeys(present, Map.copyOf(keys));
    }

    StreamingAead encrypting() {
        return decrypting(present);
    }

    StreamingAead decrypting(int id) {
        var key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException("the key that a file was encrypted with is not in blobs.key");
        }
        return key;
    }

    private static int id(byte[] key) throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256").digest(key);
        return (hash[0] & 0xFF) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
    }

    @Override
    public String toString() {
        return "BlobKeys[" + byId.size() + "]";
    }
}
