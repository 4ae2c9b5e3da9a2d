package eu.koinon.organisations.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeputyFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String SOMEBODY = "01900000-0000-7000-8000-000000000001";

    @Property
    void what_is_typed_is_refused_or_read_as_days_that_are_not_over_and_a_year_at_most(
            @ForAll String words, @ForAll @IntRange(max = 5) int first, @ForAll @IntRange(max = 5) int last) {
        var days = List.of("2026-11-15", "2026-11-16", "2026-12-24", "2028-01-01", "", words);
        var form = new DeputyForm(SOMEBODY, days.get(first), days.get(last), null);

        var refused = catchThrowableOfType(InvalidFields.class, () -> form.read(TODAY));
        if (refused == null) {
            var known = form.read(TODAY);
            assertThat(known.fromDay()).isAfterOrEqualTo(TODAY);
            assertThat(known.untilDay())
                    .isAfterOrEqualTo(known.fromDay())
                    .isBeforeOrEqualTo(known.fromDay().plusDays(DeputyForm.LONGEST_DAYS));
        } else {
            assertThat(refused.fields()).isNotEmpty();
        }
    }

    @Property
    void two_times_meet_when_they_have_a_day_in_common(
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(max = 9) int length,
            @ForAll @IntRange(max = 20) int otherFrom,
            @ForAll @IntRange(max = 9) int otherLength) {
        var first = TODAY.plusDays(from);
        var line = new DeputyLine(
                DeputyId.parse(SOMEBODY),
                PersonId.parse(SOMEBODY),
                "A",
                PersonId.parse(SOMEBODY),
                "B",
                first,
                first.plusDays(length),
                false);
        var otherFirst = TODAY.plusDays(otherFrom);
        var otherLast = otherFirst.plusDays(otherLength);

        var common = first.datesUntil(first.plusDays(length + 1L))
                .anyMatch(day -> !day.isBefore(otherFirst) && !day.isAfter(otherLast));
        assertThat(line.meets(otherFirst, otherLast)).isEqualTo(common);
    }
}
