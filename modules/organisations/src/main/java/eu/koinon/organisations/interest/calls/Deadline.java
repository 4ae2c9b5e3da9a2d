package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.InvalidFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The moment after which nothing is taken any more: a time on the clocks of one zone. Where clocks show it twice, when
 * summer time ends, the later moment counts, so that nobody is late who reads their clock.
 */
public record Deadline(LocalDateTime local, ZoneId zone) {

    /**
     * What was typed or sent.
     *
     * @param date ISO 8601, such as 2026-12-15
     * @param time ISO 8601, such as 17:00
     * @param zone IANA name
     */
    public record Form(
            @Nullable String date,
            @Nullable String time,
            @Nullable String zone) {

        Deadline read(InvalidFields.Gathering problems) {
            var day = day(problems);
            var clock = clock(problems);
            var where = zone(problems);
            var local = LocalDateTime.of(day, clock);
            if (where.getRules().getValidOffsets(local).isEmpty()) {
                problems.add("time", "time-skipped");
            }
            return new Deadline(local, where);
        }

        private LocalDate day(InvalidFields.Gathering problems) {
            try {
                return LocalDate.parse(date == null ? "" : date.strip());
            } catch (DateTimeParseException e) {
                if (date == null || date.isBlank()) {
                    problems.add("date", "required");
                } else {
                    problems.add("date", "not-a-day");
                }
                return LocalDate.EPOCH;
            }
        }

        private LocalTime clock(InvalidFields.Gathering problems) {
            try {
                return LocalTime.parse(time == null ? "" : time.strip());
            } catch (DateTimeParseException e) {
                if (time == null || time.isBlank()) {
                    problems.add("time", "required");
                } else {
                    problems.add("time", "not-a-time");
                }
                return LocalTime.NOON;
            }
        }

        private ZoneId zone(InvalidFields.Gathering problems) {
            try {
                var name = zone == null ? "" : zone.strip();
                if (ZoneId.getAvailableZoneIds().contains(name)) {
                    return ZoneId.of(name);
                }
            } catch (DateTimeException e) {
                // told below
            }
            problems.add("zone", "choose-one");
            return ZoneId.of("Europe/Brussels");
        }
    }

    public Instant moment() {
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** @throws InvalidFields if it is over already */
    void mustLieAhead(Instant now) {
        if (!moment().isAfter(now)) {
            throw InvalidFields.of("date", "deadline-passed");
        }
    }
}
