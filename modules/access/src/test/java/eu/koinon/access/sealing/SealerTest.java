package eu.koinon.access.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.koinon.access.sealing.SealBroken.Cause;
import eu.koinon.kernel.Randomness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private static final Randomness RANDOMNESS = new Randomness();
    private static final byte[] SECRET = "a secret of someone".getBytes(StandardCharsets.UTF_8);
    private static final String OWNER = "one-time-secret/0192f3a4";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEWER_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    private final Sealer sealer = with(KEY);

    private static Sealer with(String keys) {
        return new Sealer(RANDOMNESS, SealingKeys.parse(keys));
    }

    private static void assertBroken(Sealer sealer, byte[] sealed, String context, Cause cause) {
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> sealer.open(sealed, context))
                .returns(cause, SealBroken::what);
    }

    @Property(tries = 200)
    void what_was_sealed_opens_for_the_same_purpose_and_owner(@ForAll byte[] plain, @ForAll String context) {
        assertThat(sealer.open(sealer.seal(plain, context), context)).isEqualTo(plain);
    }

    @Test
    void sealing_twice_gives_different_bytes_that_hide_the_secret() {
        byte[] sealed = sealer.seal(SECRET, OWNER);

        assertThat(sealed).isNotEqualTo(sealer.seal(SECRET, OWNER)).hasSize(2 + 12 + SECRET.length + 16);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Nested
    class Someone_who_can_write_to_the_database {
        @Test
        void cannot_change_a_single_bit() {
            byte[] sealed = sealer.seal(SECRET, OWNER);
            for (int at = 2; at < sealed.length; at++) {
                byte[] changed = sealed.clone();
                changed[at] ^= 1;
                assertBroken(sealer, changed, OWNER, Cause.FORGED);
            }
        }

        @Test
        void cannot_move_a_secret_to_another_person() {
            assertBroken(sealer, sealer.seal(SECRET, OWNER), "one-time-secret/0192f3a5", Cause.FORGED);
        }

        @Test
        void cannot_shorten_it_or_write_another_form() {
            byte[] sealed = sealer.seal(SECRET, OWNER);
            byte[] otherForm = sealed.clone();
            otherForm[0] = 2;

            assertBroken(sealer, new byte[0], OWNER, Cause.MALFORMED);
            assertBroken(sealer, Arrays.copyOf(sealed, 29), OWNER, Cause.MALFORMED);
            assertBroken(sealer, Arrays.copyOf(sealed, 30), OWNER, Cause.FORGED);
            assertBroken(sealer, otherForm, OWNER, Cause.MALFORMED);
        }
    }

    @Nested
    class When_the_key_is_changed {
        private final byte[] older = sealer.seal(SECRET, OWNER);
        private final Sealer rotated = with(NEWER_KEY + "\n" + KEY + "\n");

        @Test
        void the_older_seals_still_open_and_are_known_as_outdated() {
            assertThat(rotated.open(older, OWNER)).isEqualTo(SECRET);
            assertThat(rotated.isOutdated(older)).isTrue();
        }

        @Test
        void the_newer_key_seals() {
            byte[] newer = rotated.seal(SECRET, OWNER);

            assertThat(rotated.isOutdated(newer)).isFalse();
            assertThat(with(NEWER_KEY).open(newer, OWNER)).isEqualTo(SECRET);
        }

        @Test
        void a_seal_whose_key_is_gone_says_so() {
            assertBroken(with(NEWER_KEY), older, OWNER, Cause.UNKNOWN_KEY);
        }
    }

    @Nested
    class The_key_file {
        @TempDir
        private Path folder;

        @Test
        void holds_32_bytes_in_base64_with_remarks_if_wanted() throws IOException {
            Path file = Files.writeString(folder.resolve("sealing.key"), "# made at first start\n" + KEY + "\n");

            assertThat(new Sealer(RANDOMNESS, file).open(sealer.seal(SECRET, OWNER), OWNER))
                    .isEqualTo(SECRET);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# nothing", "AAEC", "not base64!", KEY + "\n" + KEY})
        void is_refused_with_a_remedy_when_it_holds_anything_else(String content) throws IOException {
            Path file = Files.writeString(folder.resolve("sealing.key"), content);

            assertThatIllegalStateException()
                    .isThrownBy(() -> new Sealer(RANDOMNESS, file))
                    .withMessageContaining("must hold 32 random bytes in base64; restore it");
        }

        @Test
        void is_missed_with_a_remedy() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new Sealer(RANDOMNESS, folder.resolve("none")))
                    .withMessageContaining("restore it from the backup");
        }
    }

    @Test
    void keys_do_not_show_in_logs() {
        assertThat(SealingKeys.parse(KEY)).hasToString("SealingKeys[1]");
        assertThat(Base64.getDecoder().decode(KEY)).hasSize(32);
    }
}
