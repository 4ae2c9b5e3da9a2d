package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.centres.Hours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opening hours as one reads them. */
public final class HoursText {

    private HoursText() {}

    /** One day of the week. */
    public record Line(String day, String times) {}

    /** All seven days: a day that is missing would leave open whether it was forgotten. */
    public static List<Line> of(Words m, Hours hours) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Line(day(m, day), times(m, hours.on(day))))
                .toList();
    }

    public static String day(Words m, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, m.language().locale());
    }

    private static String times(Words m, List<Hours.Span> spans) {
        return spans.isEmpty()
                ? m.t("place.closed")
                : spans.stream().map(span -> span.toString().replace('-', '–')).collect(Collectors.joining(", "));
    }

    /** A field for each day, with what stands in it. */
    public record DayField(String member, String name, String typed) {}

    public static List<DayField> fields(Words m, Map<String, String> typed) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new DayField(Hours.member(day), day(m, day), typed.getOrDefault(Hours.member(day), "")))
                .toList();
    }
}
