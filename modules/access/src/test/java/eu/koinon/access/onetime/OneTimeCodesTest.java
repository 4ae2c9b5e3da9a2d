package eu.koinon.access.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Randomness;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodesTest {
    /** The secret and the times of RFC 6238, appendix B; the codes are the last six of its eight digits. */
    private static final OneTimeSecret RFC =
            OneTimeSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static OneTimeCodes at(long epochSecond) {
        return new OneTimeCodes(Clock.fixed(Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC), new Randomness());
    }

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(at(second).acceptedStep(RFC, code, 0)).hasValue(second / 30);
    }

    @Nested
    class Someone_with_an_app {
        private static final long SECOND = 1_111_111_111;
        private static final long STEP = SECOND / 30;
        private static final String CODE = "050471";

        @ParameterizedTest
        @ValueSource(strings = {"050471", "050 471", " 050471 ", "050-471", "050\u00a0471"})
        void may_type_the_code_with_spaces(String typed) {
            assertThat(at(SECOND).acceptedStep(RFC, typed, 0)).hasValue(STEP);
        }

        @ParameterizedTest
        @ValueSource(longs = {-30, 0, 30})
        void gets_in_while_clocks_differ_by_one_step(long late) {
            assertThat(at(SECOND + late).acceptedStep(RFC, CODE, 0)).hasValue(STEP);
        }

        @ParameterizedTest
        @ValueSource(longs = {-60, 60})
        void does_not_get_in_with_an_older_or_future_code(long late) {
            assertThat(at(SECOND + late).acceptedStep(RFC, CODE, 0)).isEmpty();
        }

        @Test
        void does_not_get_in_twice_with_one_code() {
            OptionalLong step = at(SECOND).acceptedStep(RFC, CODE, 0);

            assertThat(at(SECOND + 5).acceptedStep(RFC, CODE, step.orElseThrow()))
                    .isEmpty();
        }

        @Test
        void does_not_get_in_with_the_code_before_the_one_used() {
            assertThat(at(1_111_111_111).acceptedStep(RFC, "081804", 1_111_111_111 / 30))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "50471",
                    "0504710",
                    "050472",
                    "-050471x",
                    "٠٥٠٤٧١",
                    "050471050471050471050471050471050471"
                })
        void does_not_get_in_with_anything_else(String typed) {
            assertThat(at(SECOND).acceptedStep(RFC, typed, 0)).isEmpty();
        }

        @Test
        void gets_a_secret_of_their_own() {
            OneTimeCodes codes = at(SECOND);

            assertThat(codes.newSecret()).isNotEqualTo(codes.newSecret());
            assertThat(codes.newSecret().bytes()).hasSize(20);
        }
    }
}
