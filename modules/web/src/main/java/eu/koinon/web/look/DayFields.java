package eu.koinon.web.look;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date as it stands in its three fields, so that what was typed comes back when it was not a date. */
public record DayFields(String day, String month, String year) {
    public static final DayFields EMPTY = new DayFields("", "", "");

    /** As a form sent them. */
    public static DayFields sent(MultivaluedMap<String, String> form, String name) {
        return new DayFields(
                given(form.getFirst(name + "-day")),
                given(form.getFirst(name + "-month")),
                given(form.getFirst(name + "-year")));
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What was typed, as a day is written where it is one; nothing when nothing was. */
    public @Nullable String text() {
        if ((day + month + year).isBlank()) {
            return null;
        }
        return year.strip() + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String typed) {
        var text = typed.strip();
        return text.length() == 1 ? "0" + text : text;
    }

    public static DayFields of(@Nullable LocalDate date) {
        return date == null
                ? EMPTY
                : new DayFields(
                        Integer.toString(date.getDayOfMonth()),
                        Integer.toString(date.getMonthValue()),
                        Integer.toString(date.getYear()));
    }
}
