package eu.koinon.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.koinon.access.passwords.PasswordHash.Cost;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final String GOOD =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void what_was_read_is_written_again() {
        assertThat(PasswordHash.parse(GOOD).phc()).isEqualTo(GOOD);
    }

    @Property
    void every_hash_survives_being_written_and_read(
            @ForAll @IntRange(min = 32, max = 262_144) int kibibytes,
            @ForAll @IntRange(min = 1, max = 10) int passes,
            @ForAll @IntRange(min = 1, max = 4) int lanes,
            @ForAll @Size(min = 8, max = 64) byte[] salt,
            @ForAll @Size(min = 16, max = 64) byte[] hash) {
        PasswordHash written = new PasswordHash(new Cost(kibibytes, passes, lanes), salt, hash);

        assertThat(PasswordHash.parse(written.phc())).isEqualTo(written);
    }

    @Property
    void any_text_is_read_as_its_only_spelling_or_refused(@ForAll String text) {
        assertOnlySpellingOrRefused(text);
    }

    @Property
    void one_changed_character_gives_another_hash_or_is_refused(
            @ForAll @IntRange(min = 0, max = 85) int at, @ForAll char replacement) {
        String changed = GOOD.substring(0, at) + replacement + GOOD.substring(at + 1);

        assertOnlySpellingOrRefused(changed);
    }

    private static void assertOnlySpellingOrRefused(String text) {
        Throwable refusal =
                catchThrowable(() -> assertThat(PasswordHash.parse(text).phc()).isEqualTo(text));

        assertThat(refusal).satisfiesAnyOf(none -> assertThat(none).isNull(), refused -> assertThat(refused)
                .isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$t=2,m=65536,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=065536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=262145,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=9999999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=11,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=5$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPd",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc=",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc\n",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
            })
    void other_algorithms_costs_out_of_bounds_and_second_spellings_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse(text));
    }

    @Test
    void it_does_not_show_itself_in_logs() {
        assertThat(PasswordHash.parse(GOOD)).hasToString("PasswordHash[REDACTED]");
    }
}
