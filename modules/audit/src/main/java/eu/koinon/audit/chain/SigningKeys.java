package eu.koinon.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * The Ed25519 keys that sign heads: {@code audit-signing.key} (PKCS 8) and {@code audit-signing.pub} (X.509), both PEM,
 * in the folder of keys.
 */
public record SigningKeys(PrivateKey secret, PublicKey open) {

    private static final String SECRET = "audit-signing.key";
    private static final String OPEN = "audit-signing.pub";
    private static final String ALGORITHM = "Ed25519";

    /** Reads the keys; the first one who asks for them in an empty folder makes them. */
    public static synchronized SigningKeys readOrCreate(Path folder) throws IOException, GeneralSecurityException {
        if (!Files.exists(folder.resolve(SECRET))) {
            create(folder);
        }
        var secret = KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(decode(folder.resolve(SECRET), "PRIVATE KEY")));
        return new SigningKeys(secret, readOpen(folder));
    }

    /** The key to check signatures with. */
    public static PublicKey readOpen(Path folder) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(decode(folder.resolve(OPEN), "PUBLIC KEY")));
    }

    private static void create(Path folder) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(folder);
        // the public half first: a crash between the two leaves no private key without it
        write(folder.resolve(OPEN), "PUBLIC KEY", pair.getPublic().getEncoded());
        write(folder.resolve(SECRET), "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** Whole or not at all, and for nobody else's eyes. */
    private static void write(Path file, String kind, byte[] der) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        var pem = "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (var channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var bytes = ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] decode(Path file, String kind) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file, StandardCharsets.US_ASCII).strip();
        var begin = "-----BEGIN " + kind + "-----";
        var end = "-----END " + kind + "-----";
        if (!pem.startsWith(begin) || !pem.endsWith(end)) {
            throw new GeneralSecurityException(file + " holds no " + kind + " in PEM");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(begin.length(), pem.length() - end.length()));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(file + " is damaged", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKeys[REDACTED]";
    }
}
