package eu.koinon.launcher.data;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/** The platform's own keys, made at the first start. Who has them can read sealed secrets and uploads and sign the audit log. */
public final class Keys {

    /** Inside the keys folder. */
    public static final String DATABASE_PASSWORDS = "database.properties";

    private static final int SECRET_KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final SecureRandom random;

    public Keys(Path folder) {
        this.folder = folder;
        this.random = new SecureRandom();
    }

    /** Makes the keys that are missing; never touches one that is there. */
    public void createMissing() {
        try {
            for (Path file : new Path[] {sealing(), blobs()}) {
                if (!Files.exists(file)) {
                    byte[] key = new byte[SECRET_KEY_BYTES];
                    random.nextBytes(key);
                    write(file, Base64.getEncoder().encodeToString(key) + "\n");
                }
            }
            if (!Files.exists(auditSigning())) {
                // the public half first: a crash between the two leaves no private key without its public one
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                write(auditVerifying(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
                write(auditSigning(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw LaunchProblem.failure("The keys in %s cannot be written: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    /** A password nobody has to remember, safe in a URL, a properties file and a command. */
    public String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public Path sealing() {
        return folder.resolve("sealing.key");
    }

    /** What uploaded files are encrypted with. */
    public Path blobs() {
        return folder.resolve("blobs.key");
    }

    public Path auditSigning() {
        return folder.resolve("audit-signing.key");
    }

    public Path auditVerifying() {
        return folder.resolve("audit-signing.pub");
    }

    public Path databasePasswords() {
        return folder.resolve(DATABASE_PASSWORDS);
    }

    private static void write(Path file, String content) throws IOException {
        PrivateFile.write(file, content.getBytes(StandardCharsets.US_ASCII));
    }

    private static String pem(String kind, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind);
    }
}
