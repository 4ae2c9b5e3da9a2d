package eu.koinon.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadNotesTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    private Path folder;

    @Nested
    class A_signed_head {

        @Test
        void reads_back_as_it_was_signed() throws Exception {
            var keys = SigningKeys.readOrCreate(folder);
            var head = HeadNotes.sign(keys, "koinon.example/audit", "Réseau d’essai", 42, Hashes.empty(), NOON);

            assertThat(HeadNotes.read(head.text())).isEqualTo(head);
            assertThat(HeadNotes.isSignedBy(keys.open(), head.text())).isTrue();
            assertThat(head.text())
                    .startsWith("koinon.example/audit\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
                            + "time 2026-11-30T12:00:00Z\nnetwork Réseau d’essai\n\n— koinon.example/audit ");
        }

        @Test
        void survives_the_line_ends_of_other_systems() throws Exception {
            var keys = SigningKeys.readOrCreate(folder);
            var head = HeadNotes.sign(keys, "koinon.example/audit", "Network", 42, Hashes.empty(), NOON);
            var mailed = "\n" + head.text().replace("\n", "\r\n") + "\r\n";

            assertThat(HeadNotes.read(mailed)).isEqualTo(head);
            assertThat(HeadNotes.isSignedBy(keys.open(), mailed)).isTrue();
        }

        @Test
        void does_not_verify_when_any_of_its_letters_changes() throws Exception {
            var keys = SigningKeys.readOrCreate(folder);
            var text =
                    HeadNotes.sign(keys, "k/a", "N", 42, Hashes.empty(), NOON).text();

            for (int i = 0; i < text.strip().length(); i++) {
                var changed = text.substring(0, i) + (text.charAt(i) == 'Q' ? 'R' : 'Q') + text.substring(i + 1);
                assertThat(HeadNotes.isSignedBy(keys.open(), changed))
                        .as(changed)
                        .isFalse();
            }
        }

        @Test
        void cannot_be_given_further_lines_by_the_networks_name() throws Exception {
            var keys = SigningKeys.readOrCreate(folder);
            var head = HeadNotes.sign(keys, "ex ample+/audit", "A\n\n— b c\u2028", 1, Hashes.empty(), NOON);

            assertThat(head.origin()).isEqualTo("ex-ample-/audit");
            assertThat(head.network()).isEqualTo("A — b c ");
            assertThat(HeadNotes.isSignedBy(keys.open(), head.text())).isTrue();
        }
    }

    @Nested
    class A_note_of_somebody_else {

        /** The example in the documentation of Go's sumdb/note package, by another implementation. */
        private static final String NOTE = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n\n"
                + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6Ryy"
                + "BwJnAM=\n";

        private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

        @Test
        void is_verified_as_its_own_software_does() throws Exception {
            var key = key(VERIFIER.substring(VERIFIER.lastIndexOf('+') + 1));

            assertThat(HeadNotes.isSignedBy(key, NOTE)).isTrue();
            assertThat(HeadNotes.verifierKey("PeterNeumann", key)).isEqualTo(VERIFIER);
        }

        @Test
        void is_no_head() {
            assertThatThrownBy(() -> HeadNotes.read(NOTE)).isInstanceOf(HeadNotes.Unreadable.class);
        }

        private static PublicKey key(String typed) throws GeneralSecurityException {
            var bytes = Base64.getDecoder().decode(typed);
            var raw = Arrays.copyOfRange(bytes, 1, bytes.length);
            var x509 = new byte[44];
            System.arraycopy(HexFormat.of().parseHex("302a300506032b6570032100"), 0, x509, 0, 12);
            System.arraycopy(raw, 0, x509, 12, 32);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        }
    }

    @Nested
    class What_is_no_head {

        private static final String NODE = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        private static final String TIME = "time 2026-11-30T12:00:00Z";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n\n",
                    "a\n\nb",
                    "k\n-1\n" + NODE + "\n" + TIME + "\nnetwork N\n\n— k AAAA",
                    "k\n01\n" + NODE + "\n" + TIME + "\nnetwork N\n\n— k AAAA",
                    "k\n1\n47DEQpj8HBSa\n" + TIME + "\nnetwork N\n\n— k AAAA",
                    "k\n1\n%%%\n" + TIME + "\nnetwork N\n\n— k AAAA",
                    "k\n1\n" + NODE + "\ntime noon\nnetwork N\n\n— k AAAA",
                    "k\n1\n" + NODE + "\n" + TIME + "\n\n— k AAAA",
                    "k\t\n1\n" + NODE + "\n" + TIME + "\nnetwork N\n\n— k AAAA",
                })
        void is_refused_with_a_reason(String text) throws Exception {
            var keys = SigningKeys.readOrCreate(folder);

            assertThatThrownBy(() -> HeadNotes.read(text)).isInstanceOf(HeadNotes.Unreadable.class);
            assertThat(HeadNotes.isSignedBy(keys.open(), text)).isFalse();
        }

        @Test
        void is_refused_for_its_length_before_it_is_looked_at() {
            assertThatThrownBy(() -> HeadNotes.read("\n".repeat(100_000))).hasMessage("it is too long");
        }
    }

    @Nested
    class The_keys {

        @Test
        void are_made_once_and_readable_for_nobody_else() throws Exception {
            var made = SigningKeys.readOrCreate(folder.resolve("keys"));
            var read = SigningKeys.readOrCreate(folder.resolve("keys"));

            assertThat(read.open()).isEqualTo(made.open());
            assertThat(read.secret()).isEqualTo(made.secret());
            try (var files = Files.list(folder.resolve("keys"))) {
                assertThat(files).hasSize(2).allSatisfy(file -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
            }
        }

        @Test
        void never_show_in_a_message() throws Exception {
            assertThat(SigningKeys.readOrCreate(folder)).hasToString("SigningKeys[REDACTED]");
        }

        @Test
        void that_are_damaged_are_refused_and_not_replaced() throws Exception {
            SigningKeys.readOrCreate(folder);
            Files.writeString(folder.resolve("audit-signing.key"), "gone", StandardCharsets.US_ASCII);

            assertThatThrownBy(() -> SigningKeys.readOrCreate(folder)).isInstanceOf(GeneralSecurityException.class);
            assertThat(folder.resolve("audit-signing.key")).hasContent("gone");
        }
    }
}
