package eu.koinon.web.look;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date as it stands in its three fields, so that what was typed comes back when it was not a date. */
public record DayFields(String day, String month, String year) {
    public static final DayFields EMPTY = new DayFields("", "", "");

    public static DayFields of(@Nullable LocalDate date) {
        return date == null
                ? EMPTY
                : new DayFields(
                        Integer.toString(date.getDayOfMonth()),
                        Integer.toString(date.getMonthValue()),
                        Integer.toString(date.getYear()));
    }
}
