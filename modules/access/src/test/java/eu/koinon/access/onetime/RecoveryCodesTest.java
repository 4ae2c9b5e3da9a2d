package eu.koinon.access.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Randomness;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {
    private static final String CODE = "7KQ2-9FXM-3HTW-B8RD-01VC-JN4E";

    private final RecoveryCodes codes = new RecoveryCodes(new Randomness());

    private Optional<String> hash(String typed) {
        return codes.hashOf(typed).map(HexFormat.of()::formatHex);
    }

    @Test
    void ten_different_codes_in_groups_of_four_are_made() {
        assertThat(codes.newCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void each_can_be_read_back() {
        assertThat(codes.newCodes()).allMatch(code -> codes.hashOf(code).isPresent());
        assertThat(codes.newCodes().stream().map(this::hash)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7kq2-9fxm-3htw-b8rd-01vc-jn4e",
                "7KQ29FXM3HTWB8RD01VCJN4E",
                "  7KQ2 9FXM 3HTW\tB8RD 01VC JN4E\n",
                "7KQ2–9FXM—3HTW‐B8RD-O1VC-JN4E",
                "7KQ2-9FXM-3HTW-B8RD-oIVC-JN4E",
                "7KQ2-9FXM-3HTW-B8RD-0lVC-JN4E"
            })
    void how_it_is_typed_does_not_matter(String typed) {
        assertThat(hash(typed)).isEqualTo(hash(CODE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7KQ2-9FXM-3HTW-B8RD-01VC-JN4",
                "7KQ2-9FXM-3HTW-B8RD-01VC-JN4EE",
                "7KQ2-9FXM-3HTW-B8RD-01VC-JN4U",
                "7KQ2-9FXM-3HTW-B8RD-01VC-JN4é",
                "7KQ2_9FXM_3HTW_B8RD_01VC_JN4E",
                "７KQ2-9FXM-3HTW-B8RD-01VC-JN4E"
            })
    void anything_else_is_no_recovery_code(String typed) {
        assertThat(hash(typed)).isEmpty();
    }

    @Property
    void case_and_gaps_never_change_a_code(@ForAll("lettersOfCodes") String letters, @ForAll("gaps") String gap) {
        String typed = String.join(gap, letters.toLowerCase(Locale.ROOT).split(""));

        assertThat(hash(typed)).isEqualTo(hash(letters)).isPresent();
    }

    @Property
    void another_code_has_another_hash(
            @ForAll("lettersOfCodes") String letters, @ForAll("lettersOfCodes") String others) {
        assertThat(hash(letters).equals(hash(others))).isEqualTo(letters.equals(others));
    }

    @Property
    void any_text_is_a_code_or_is_not(@ForAll String text) {
        assertThat(codes.hashOf(text))
                .satisfiesAnyOf(none -> assertThat(none).isEmpty(), hash -> assertThat(hash.orElseThrow())
                        .hasSize(32));
    }

    @Provide
    Arbitrary<String> lettersOfCodes() {
        return Arbitraries.strings().withChars(Base32.FOR_PEOPLE.toCharArray()).ofLength(24);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", "\u00a0", "\u2013");
    }
}
