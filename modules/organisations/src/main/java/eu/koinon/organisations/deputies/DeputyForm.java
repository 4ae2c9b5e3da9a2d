package eu.koinon.organisations.deputies;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Writing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to stand in and when, as it is typed or sent.
 *
 * @param deputy the person's id
 * @param fromDay {@code 2026-11-16}; today when it is left out
 * @param untilDay the last day
 * @param reason shown to nobody else; 300 characters at most
 */
@Schema(name = "NameDeputy")
public record DeputyForm(
        @Nullable String deputy,
        @Nullable String fromDay,
        @Nullable String untilDay,
        @Nullable String reason) {

    /** Whoever is away for longer hands their roles over. */
    static final int LONGEST_DAYS = 366;

    private static final int LONGEST_REASON = 300;
    private static final PersonId NOBODY = PersonId.parse("00000000-0000-7000-8000-000000000000");

    /** The same, read. */
    record Known(
            PersonId deputy,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable String reason) {}

    /** @throws InvalidFields naming what cannot stay as it is */
    Known read(LocalDate today) {
        var problems = new InvalidFields.Gathering();
        var who = person(problems);
        var from = fromDay == null || fromDay.isBlank() ? today : day(problems, "fromDay", fromDay);
        var until = untilDay == null || untilDay.isBlank() ? null : day(problems, "untilDay", untilDay);
        var why = Writing.optionalText(problems, "reason", reason, LONGEST_REASON);
        if (untilDay == null || untilDay.isBlank()) {
            problems.add("untilDay", "required");
        }
        if (from != null && from.isBefore(today)) {
            problems.add("fromDay", "day-is-over");
        } else if (from != null && until != null && until.isBefore(from)) {
            problems.add("untilDay", "ends-before-it-begins");
        } else if (from != null && until != null && until.isAfter(from.plusDays(LONGEST_DAYS))) {
            problems.add("untilDay", "deputy-too-long");
        }
        problems.orThrow();
        return new Known(who, from == null ? today : from, until == null ? today : until, why);
    }

    private PersonId person(InvalidFields.Gathering problems) {
        try {
            return PersonId.parse(deputy == null ? "" : deputy);
        } catch (Missing none) {
            problems.add("deputy", "choose-one");
            return NOBODY;
        }
    }

    private static @Nullable LocalDate day(InvalidFields.Gathering problems, String field, String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() > 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, like a day out of all reason
        }
        problems.add(field, "not-a-day");
        return null;
    }
}
