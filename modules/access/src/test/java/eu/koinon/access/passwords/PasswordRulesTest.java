package eu.koinon.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final Chooser ZOE = new Chooser(
            "zoe.mueller@solwodi-haus.example",
            "Zoé Müller-Ødegård",
            List.of("Frauenhaus Löwenzahn e.V.", "La Strada"));

    private final PasswordRules rules = new PasswordRules();

    private Optional<PasswordFlaw> flawOf(String raw) {
        return rules.flawOf(Password.typed(raw), ZOE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eleven tulips dance",
                "Hausboot fliegt leise",
                "x7#kQp2!vLm9",
                "qvzmtxkwpjhr",
                "le vélo rouge chante",
                "αλφάβητο θάλασσα",
                "пароход плывёт домой",
                "🐢🌋🧭🎻🪁🫠🐙🧦🪴🛶🎈🧊",
                "    spaces   around them   "
            })
    void any_long_enough_password_without_a_pattern_is_accepted_whatever_it_is_made_of(String password) {
        assertThat(flawOf(password)).isEmpty();
    }

    @Test
    void a_long_passphrase_is_accepted_up_to_200_characters() {
        String passphrase = "seven quiet otters repaint the old lighthouse before breakfast while nobody watches them;"
                + " afterwards they share bread, plums and an improbable story about the harbour master's bicycle, twice";

        assertThat(flawOf(passphrase)).isEmpty();
        assertThat(flawOf((passphrase + "y".repeat(200)).substring(0, 200))).isEmpty();
        assertThat(flawOf((passphrase + "y".repeat(200)).substring(0, 201))).contains(PasswordFlaw.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x7#kQp2!vLm", "🐢🌋🧭🎻🪁🐙🧦🪴🛶🎈🧊", "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301"
            })
    void fewer_than_twelve_code_points_are_too_short_however_many_bytes_they_take(String password) {
        assertThat(flawOf(password)).contains(PasswordFlaw.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tab\tseven otters", "line\nseven otters", "null\u0000seven otters", "half\ud83dseven otters"})
    void characters_that_cannot_be_typed_again_are_refused(String password) {
        assertThat(flawOf(password)).contains(PasswordFlaw.UNUSABLE_CHARACTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "passwordpassword, COMMON",
        "Password1234!, COMMON",
        "P@$$w0rd1234, COMMON",
        "correct horse battery staple, COMMON",
        "1qaz2wsx3edc4rfv, COMMON",
        "iloveyouiloveyou, COMMON",
        "passwort1234, COMMON",
        "motdepasse123, COMMON",
        "Sommer2026Sommer, COMMON",
        "Frühling2027!, COMMON",
        "septembre2026, COMMON",
        "drowssapdrowssap, COMMON",
        "aaaaaaaaaaaa, PREDICTABLE",
        "abcdefghijkl, PREDICTABLE",
        "21.11.2026!!, PREDICTABLE",
        "zxcvbnmasdfghjkl, COMMON",
        "Koinon2026!!, CONTAINS_NAME",
        "welcome to koinon, CONTAINS_NAME",
        "zoe.mueller1, CONTAINS_NAME",
        "ZoéMüller2026, CONTAINS_NAME",
        "Löwenzahn2026!, CONTAINS_NAME",
        "lowenzahn1234, CONTAINS_NAME",
        "L0w3nzahn!2026, CONTAINS_NAME",
        "lastrada lastrada, CONTAINS_NAME",
        "solwodi-haus-1, CONTAINS_NAME"
    })
    void what_would_be_guessed_first_is_refused_with_its_reason(String password, PasswordFlaw flaw) {
        assertThat(flawOf(password)).contains(flaw);
    }

    @Test
    void a_name_does_no_harm_in_a_password_that_is_strong_without_it() {
        assertThat(flawOf("Löwenzahn x7#kQp2!vLm9")).isEmpty();
    }

    @Test
    void the_names_of_others_are_no_reason() {
        Chooser nobody = new Chooser("a@b.example", "", List.of());

        assertThat(rules.flawOf(Password.typed("lowenzahn odegard"), nobody)).isEmpty();
        assertThat(flawOf("lowenzahn odegard")).contains(PasswordFlaw.CONTAINS_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!1|7", "4@8({[<3961!|0$5+7%2x", "a", "abcd", "password", "koinon", "é"})
    void a_verdict_on_a_repetitive_password_of_full_length_takes_no_more_than_a_moment(String piece) {
        flawOf("warm the dictionaries");
        String longest = piece.repeat(200).substring(0, 200);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> flawOf(longest));
    }

    @Property(tries = 200)
    void every_text_gets_a_verdict(@ForAll @StringLength(max = 220) String text) {
        assertThat(flawOf(text)).isNotNull();
    }

    @Test
    void names_of_any_size_leave_the_verdict_quick() {
        Chooser endless = new Chooser("a@b.example", "name ".repeat(5_000), List.of("Organisation ".repeat(5_000)));

        assertThat(rules.flawOf(Password.typed("eleven tulips dance"), endless)).isEmpty();
    }

    @Test
    void who_chooses_does_not_show_in_logs() {
        assertThat(ZOE).hasToString("Chooser[REDACTED]");
    }
}
