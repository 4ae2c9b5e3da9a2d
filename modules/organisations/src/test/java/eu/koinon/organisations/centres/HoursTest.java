package eu.koinon.organisations.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.centres.Hours.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @Property(tries = 300)
    void what_is_kept_comes_back_the_same(@ForAll("weeks") Hours hours) {
        assertThat(Hours.ofKept(hours.kept())).isEqualTo(hours);
    }

    @Property(tries = 300)
    void what_a_form_shows_is_read_the_same(@ForAll("weeks") Hours hours) {
        var problems = new InvalidFields.Gathering();
        assertThat(Hours.read(problems, hours.typed())).isEqualTo(hours);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void whatever_is_typed_is_hours_or_a_named_mistake(@ForAll String typed) {
        var problems = new InvalidFields.Gathering();
        var hours = Hours.read(problems, Map.of("monday", typed));
        if (problems.isEmpty()) {
            assertThat(Hours.ofKept(hours.kept())).isEqualTo(hours);
        } else {
            assertThatThrownBy(problems::orThrow)
                    .isInstanceOfSatisfying(InvalidFields.class, found -> assertThat(found.fields())
                            .allMatch(field -> field.field().equals("hours.monday")));
        }
    }

    @Provide
    Arbitrary<Hours> weeks() {
        var cuts = Arbitraries.integers().between(0, 1440).set().ofMinSize(0).ofMaxSize(8);
        var day = cuts.map(set -> {
            var sorted = set.stream().sorted().toList();
            var spans = new ArrayList<Span>();
            for (int i = 0; i + 1 < sorted.size(); i += 2) {
                spans.add(new Span(sorted.get(i), sorted.get(i + 1)));
            }
            return List.copyOf(spans);
        });
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), day)
                .map(days ->
                        new Hours(new EnumMap<>(days.isEmpty() ? Map.of(DayOfWeek.MONDAY, List.<Span>of()) : days)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9-12 | 09:00-12:00",
                "9:30 – 12 | 09:30-12:00",
                "9h30-12h | 09:30-12:00",
                "14.00-17.30, 9-12 | 09:00-12:00, 14:00-17:30",
                "0-24 | 00:00-24:00"
            })
    void hours_are_read_as_people_write_them(String typed, String read) {
        var problems = new InvalidFields.Gathering();
        assertThat(Hours.read(problems, Map.of("friday", typed)).typed()).isEqualTo(Map.of("friday", read));
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17-9", "9", "25:00-26:00", "9:75-10", "early", "9-12, 11-14", "9-9"})
    void what_is_no_hours_is_named(String typed) {
        var problems = new InvalidFields.Gathering();
        Hours.read(problems, Map.of("friday", typed));
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void a_day_that_no_week_has_is_named() {
        var problems = new InvalidFields.Gathering();
        Hours.read(problems, Map.of("someday", "9-12"));
        assertThat(problems.isEmpty()).isFalse();
    }
}
