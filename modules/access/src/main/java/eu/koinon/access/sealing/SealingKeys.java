package eu.koinon.access.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the file {@code sealing.key}: 32 bytes in base64 a line. The first line seals, all lines open: to change
 * the key, put a new line above and leave the old ones until nothing is sealed with them. A key is known by the first
 * byte of its SHA-256, so lines may be moved.
 */
record SealingKeys(byte present, Map<Byte, SecretKey> byId) {
    private static final int KEY_BYTES = 32;

    /**
     * Reads the file.
     *
     * @throws IllegalStateException when there is no such file or it holds something else; says what to do
     */
    static SealingKeys read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the key file " + file
                            + " must hold 32 random bytes in base64; restore it from the backup of the keys",
                    e);
        }
    }

    static SealingKeys parse(String text) {
        Map<Byte, SecretKey> keys = new LinkedHashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    byte[] key = Base64.getDecoder().decode(line);
                    if (key.length != KEY_BYTES) {
                        throw new IllegalArgumentException("a sealing key has " + key.length + " bytes");
                    }
                    if (keys.putIfAbsent(id(key), new SecretKeySpec(key, "AES")) != null) {
                        throw new IllegalArgumentException(
                                "two sealing keys have the same id; draw the newer one again");
                    }
                });
        byte present = keys.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no sealing key"));
        return new SealingKeys(present, Map.copyOf(keys));
    }

    Optional<SecretKey> key(byte id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static byte id(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key)[0];
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SealingKeys[" + byId.size() + "]";
    }
}
