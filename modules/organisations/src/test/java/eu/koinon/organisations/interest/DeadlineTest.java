package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.organisations.interest.calls.Deadline;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

class DeadlineTest {

    @Property
    void whoever_reads_the_local_clock_is_never_late(
            @ForAll("times") LocalDateTime local, @ForAll("zones") ZoneId zone) {
        var deadline = new Deadline(local, zone);

        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            return;
        }
        assertThat(deadline.moment().atZone(zone).toLocalDateTime()).isEqualTo(local);
        zone.getRules().getValidOffsets(local).forEach(offset -> assertThat(deadline.moment())
                .isAfterOrEqualTo(local.toInstant(offset)));
    }

    @Example
    void five_in_the_afternoon_in_Brussels_stays_so_across_the_change_of_clocks() {
        assertThat(at("2026-10-24T17:00", "Europe/Brussels")).isEqualTo(Instant.parse("2026-10-24T15:00:00Z"));
        assertThat(at("2026-10-26T17:00", "Europe/Brussels")).isEqualTo(Instant.parse("2026-10-26T16:00:00Z"));
    }

    @Example
    void an_hour_that_comes_twice_ends_with_its_second_time() {
        assertThat(at("2026-10-25T02:30", "Europe/Brussels")).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    private static Instant at(String local, String zone) {
        return new Deadline(LocalDateTime.parse(local), ZoneId.of(zone)).moment();
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return DateTimes.dateTimes()
                .between(LocalDateTime.parse("2026-01-01T00:00:00"), LocalDateTime.parse("2031-12-31T23:59:59"));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(List.of(
                ZoneId.of("Europe/Brussels"),
                ZoneId.of("Europe/Lisbon"),
                ZoneId.of("Europe/Athens"),
                ZoneId.of("Atlantic/Azores"),
                ZoneId.of("Pacific/Apia"),
                ZoneId.of("Australia/Lord_Howe"),
                ZoneId.of("Asia/Kolkata")));
    }
}
