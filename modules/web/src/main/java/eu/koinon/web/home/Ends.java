package eu.koinon.web.home;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.membership.Mandate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long there is. */
final class Ends {

    private static final int SOON_DAYS = 60;

    private Ends() {}

    static boolean soon(Mandate mandate, LocalDate day) {
        var until = mandate.untilDay();
        return until != null && mandate.covers(day) && until.isBefore(day.plusDays(SOON_DAYS + 1L));
    }

    static String in(Words m, LocalDate day, LocalDate last) {
        return m.t("home.days", "count", daysLeft(day, last));
    }

    static String in(Words m, LocalDate day, Mandate mandate) {
        return m.t("home.days", "count", daysLeft(mandate, day));
    }

    /** With the last day of a mandate there is one day left, today. */
    static long daysLeft(Mandate mandate, LocalDate day) {
        var until = mandate.untilDay();
        return until == null ? Long.MAX_VALUE : daysLeft(day, until);
    }

    private static long daysLeft(LocalDate day, LocalDate last) {
        return ChronoUnit.DAYS.between(day, last) + 1;
    }
}
