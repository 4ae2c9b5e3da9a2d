package eu.koinon.kernel.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of a language")
class WordsTest {
    private final Messages messages = Messages.read();
    private final ZonedDateTime plenary = ZonedDateTime.of(2026, 12, 3, 9, 30, 0, 0, ZoneId.of("Europe/Brussels"));

    @Nested
    @DisplayName("write")
    class Write {
        @ParameterizedTest(name = "a date and time in {0} as {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "en | 3 December 2026, 09:30",
                    "de | 3. Dezember 2026, 09:30 Uhr",
                    "fr | 3 décembre 2026 à 09:30"
                })
        void dateAndTime(String tag, String expected) {
            assertThat(messages.in(tag).dateTime(plenary)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "a weekday in {0} as {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "en | Thursday, 3 December 2026",
                    "de | Donnerstag, 3. Dezember 2026",
                    "fr | jeudi 3 décembre 2026"
                })
        void fullDate(String tag, String expected) {
            assertThat(messages.in(tag).fullDate(plenary)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "a number in {0} as {1}")
        @CsvSource({"en, '10,000'", "de, '10.000'", "fr, '10\u202f000'"})
        void number(String tag, String expected) {
            assertThat(messages.in(tag).number(10_000)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "a list in {0} as {1}")
        @CsvSource({"en, 'A, B and C'", "de, 'A, B und C'", "fr, 'A, B et C'"})
        void list(String tag, String expected) {
            assertThat(messages.in(tag).list(List.of("A", "B", "C"))).isEqualTo(expected);
        }

        @ParameterizedTest(name = "Greece in {0} as {1}")
        @CsvSource({"en, Greece", "de, Griechenland", "fr, Grèce"})
        void country(String tag, String expected) {
            assertThat(messages.in(tag).country("GR")).isEqualTo(expected);
        }

        @ParameterizedTest(name = "the zone of Brussels in {0} as {1}")
        @CsvSource({"en, Central European Time", "de, Mitteleuropäische Zeit", "fr, heure d’Europe centrale"})
        void zone(String tag, String expected) {
            assertThat(messages.in(tag).zone(plenary.getZone())).isEqualTo(expected);
        }

        @Test
        @DisplayName("a calendar leaf")
        void leaf() {
            LocalDate day = plenary.toLocalDate();
            assertThat(messages.in("en").shortMonth(day)).isEqualTo("Dec");
            assertThat(messages.in("de").shortWeekday(day)).isEqualTo("Do");
            assertThat(messages.in("fr").month(day)).isEqualTo("décembre");
        }

        @Test
        @DisplayName("one and many differently")
        void plural() {
            assertThat(messages.in("en").t("count.limit", "count", 1)).isEqualTo("You can enter one character.");
            assertThat(messages.in("de").t("count.limit", "count", 1200))
                    .isEqualTo("Sie können bis zu 1.200 Zeichen eingeben.");
        }

        @Test
        @DisplayName("a quoted brace as a brace, for the script that fills it in")
        void quotedBrace() {
            assertThat(messages.in("fr").t("count.left-one")).isEqualTo("Il vous reste %{count} caractère");
        }

        @Test
        @DisplayName("names in the order of the language")
        void order() {
            assertThat(List.of("Zagreb", "Århus", "Ägypten", "Bonn").stream()
                            .sorted(messages.in("de").order())
                            .toList())
                    .containsExactly("Ägypten", "Århus", "Bonn", "Zagreb");
        }

        @Test
        @DisplayName("the key when there is no text, rather than failing the page")
        void missing() {
            String absent = "there.is-no-such-text";
            assertThat(messages.in("de").t(absent)).isEqualTo(absent);
        }
    }

    @Nested
    @DisplayName("are chosen")
    class AreChosen {
        @ParameterizedTest(name = "from Accept-Language \"{0}\" as {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "de-AT,de;q=0.9,en;q=0.8 | de",
                    "fr-BE | fr",
                    "el,fr;q=0.4,en;q=0.2 | fr",
                    "en;q=0.1,de;q=0.2 | de",
                    "pl | en",
                    "* | en"
                })
        void negotiated(String header, String expected) {
            assertThat(messages.negotiate(header).tag()).isEqualTo(expected);
        }

        @ParameterizedTest(name = "as English from \"{0}\"")
        @ValueSource(strings = {"", "  ", ";;;", "de;q=x", "d\u0000e", "-", "a-very-long-and-wrong-tag-indeed"})
        void malformed(String header) {
            assertThat(messages.negotiate(header).tag()).isEqualTo("en");
        }

        @Test
        @DisplayName("as English when nothing or too much is asked for")
        void noneOrTooMuch() {
            assertThat(messages.negotiate(null).tag()).isEqualTo("en");
            assertThat(messages.negotiate("de,".repeat(10_000)).tag()).isEqualTo("en");
        }

        @Test
        @DisplayName("only among those offered")
        void offered() {
            assertThat(messages.offered("de")).map(Language::name).contains("Deutsch");
            assertThat(messages.offered("../de")).isEmpty();
            assertThat(messages.offered((String) null)).isEmpty();
            assertThat(messages.offered()).extracting(Language::tag).containsExactly("de", "en", "fr");
        }
    }

    @Test
    @DisplayName("finds the name of a value by its type and its own name")
    void namedValues() {
        assertThat(Words.key(eu.koinon.kernel.Role.ADMIN)).isEqualTo("role.admin");
        assertThat(Words.key(eu.koinon.kernel.ProblemType.LAST_ADMIN)).isEqualTo("problem-type.last-admin");
    }
}
