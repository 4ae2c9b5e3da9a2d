package eu.koinon.organisations.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a day as lists have it: 2026-11-16, 16.11.2026 or 16/11/2026; the day stands before the month, as in Europe. */
final class Day {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern EUROPEAN = Pattern.compile("(\\d{1,2})\\s?[./]\\s?(\\d{1,2})\\s?[./]\\s?(\\d{4})");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private Day() {}

    static Optional<LocalDate> read(String written) {
        var text = written.strip();
        var iso = ISO.matcher(text);
        var european = EUROPEAN.matcher(text);
        try {
            if (iso.matches()) {
                return sane(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
            }
            if (european.matches()) {
                return sane(
                        LocalDate.of(number(european.group(3)), number(european.group(2)), number(european.group(1))));
            }
        } catch (DateTimeException e) {
            // told by the caller, like a day out of all reason
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> sane(LocalDate day) {
        return day.isAfter(EARLIEST) && day.isBefore(LATEST) ? Optional.of(day) : Optional.empty();
    }
}
