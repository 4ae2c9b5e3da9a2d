package eu.koinon.launcher.runtime;

import eu.koinon.launcher.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;

/**
 * The certificate of the public address, out of the key store that the settings name.
 *
 * @param alias what the store calls it
 * @param validUntil when it ends
 */
public record Certificate(String alias, Instant validUntil) {

    /** Opens the store with its password; there must be one key in it. */
    public static Certificate read(Settings settings) {
        try (InputStream in = Files.newInputStream(Path.of(settings.text("koinon.tls.keystore")))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, settings.text("koinon.tls.password").toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new Certificate(alias, certificate.getNotAfter().toInstant());
                }
            }
            throw settings.wrong("koinon.tls.keystore", "holds no certificate with its key");
        } catch (IOException | GeneralSecurityException e) {
            throw settings.wrong(
                    "koinon.tls.keystore",
                    "cannot be opened with koinon.tls.password as a PKCS#12 file (" + e.getMessage() + ")");
        }
    }
}
