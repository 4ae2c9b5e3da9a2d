package eu.koinon.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.launcher.LaunchProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path place;

    private Path root;
    private DataFolder folder;

    @BeforeEach
    void open() {
        root = place.resolve("data");
        folder = DataFolder.open(root, root.resolve("keys"));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void only_its_owner_can_look_into_it() throws Exception {
        for (Path path : new Path[] {root, folder.keys(), folder.blobs(), folder.mail(), folder.log()}) {
            assertThat(permissions(path)).as(path.toString()).isEqualTo("rwx------");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_with_the_remedy() throws Exception {
        Path file = Files.writeString(place.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file, file.resolve("keys")))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContainingAll(file.toString(), "--data");
    }

    @Test
    void for_a_backup_to_be_put_back_it_must_be_empty() {
        assertThatThrownBy(() -> DataFolder.empty(root, root.resolve("keys")))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("not empty");
        Path other = place.resolve("other");
        assertThat(DataFolder.empty(other, other.resolve("keys")).root()).isEqualTo(other);
    }

    @Nested
    class The_lock {

        @Test
        void lets_one_in_and_names_it_to_the_next() {
            DataLock lock = DataLock.take(folder);
            assertThatThrownBy(() -> DataLock.take(folder))
                    .isInstanceOf(LaunchProblem.class)
                    .hasMessageContainingAll(
                            "process " + ProcessHandle.current().pid(), root.toString(), "--data");
            assertThat(DataLock.tryTake(folder)).isEmpty();
            lock.close();
        }

        @Test
        void lets_the_next_in_after_the_first() {
            DataLock.take(folder).close();
            assertThat(DataLock.tryTake(folder)).isPresent().get().satisfies(DataLock::close);
        }

        @Test
        void a_note_of_one_that_was_killed_does_not_hold_it() throws Exception {
            Files.writeString(root.resolve("lock"), "1");
            assertThat(DataLock.tryTake(folder)).isPresent().get().satisfies(DataLock::close);
        }
    }

    @Nested
    class The_keys {

        private Keys keys;

        @BeforeEach
        void create() {
            keys = new Keys(folder.keys());
            keys.createMissing();
        }

        @Test
        void only_their_owner_can_read_them() throws Exception {
            for (Path key : new Path[] {keys.sealing(), keys.blobs(), keys.auditSigning(), keys.auditVerifying()}) {
                assertThat(permissions(key)).as(key.toString()).isEqualTo("rw-------");
            }
        }

        @Test
        void the_sealing_key_has_32_bytes() throws Exception {
            assertThat(Base64.getDecoder()
                            .decode(Files.readString(keys.sealing()).strip()))
                    .hasSize(32);
        }

        @Test
        void what_the_one_audit_key_signs_the_other_verifies() throws Exception {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PrivateKey signing = factory.generatePrivate(new PKCS8EncodedKeySpec(pem(keys.auditSigning())));
            PublicKey verifying = factory.generatePublic(new X509EncodedKeySpec(pem(keys.auditVerifying())));
            byte[] text = "head".getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(verifying);
            signature.update(text);
            assertThat(signature.verify(signed)).isTrue();
        }

        private byte[] pem(Path file) throws Exception {
            return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
        }

        @Test
        void a_key_that_is_there_is_never_replaced() throws Exception {
            String sealing = Files.readString(keys.sealing());
            String signing = Files.readString(keys.auditSigning());
            keys.createMissing();
            assertThat(Files.readString(keys.sealing())).isEqualTo(sealing);
            assertThat(Files.readString(keys.auditSigning())).isEqualTo(signing);
        }

        @Test
        void a_half_written_neighbour_of_a_crash_does_no_harm() throws Exception {
            Path key = folder.keys().resolve("another.key");
            Files.writeString(key.resolveSibling("another.key.new"), "half");
            PrivateFile.write(key, "whole".getBytes(StandardCharsets.UTF_8));
            assertThat(Files.readString(key)).isEqualTo("whole");
            assertThat(permissions(key)).isEqualTo("rw-------");
        }
    }
}
