package eu.koinon.organisations.centres;

import eu.koinon.kernel.InvalidFields;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a place is open, by the clock on its wall, weekday by weekday. A day without hours is one on which it is closed. */
public record Hours(Map<DayOfWeek, List<Span>> days) {

    public static final Hours NONE = new Hours(Map.of());

    private static final int MOST_SPANS = 4;
    private static final int LONGEST = 100;
    private static final int DAY = 24 * 60;
    private static final String MOMENT = "(\\d{1,2})(?:\\s*[:.hH]\\s*(\\d{2}))?\\s*[hH]?";
    private static final Pattern SPAN = Pattern.compile(MOMENT + "\\s*[-\\u2010-\\u2014]\\s*" + MOMENT);
    private static final Pattern BETWEEN_SPANS = Pattern.compile("\\s*[,;+/]\\s*|\\n+");

    public Hours {
        var copy = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        days.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                copy.put(day, List.copyOf(spans));
            }
        });
        days = Map.copyOf(copy);
    }

    /**
     * From one time of the day to a later one.
     *
     * @param from minutes after midnight
     * @param until minutes after midnight; 1440 is the end of the day
     */
    public record Span(int from, int until) {

        public Span {
            if (from < 0 || until > DAY || from >= until) {
                throw new IllegalArgumentException("no span of a day");
            }
        }

        @Override
        public String toString() {
            return clock(from) + "-" + clock(until);
        }

        private static String clock(int minutes) {
            return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        }
    }

    /** What is open on this day, in the order of the clock. */
    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** As a form holds it: 09:00-12:00, 14:00-17:00, by the day's English name in small letters. */
    public Map<String, String> typed() {
        return Arrays.stream(DayOfWeek.values())
                .filter(days::containsKey)
                .collect(Collectors.toMap(
                        Hours::member,
                        day -> on(day).stream().map(Span::toString).collect(Collectors.joining(", ")),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    public static String member(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Reads what was typed for each day; notes what is no time, out of order or overlaps, under {@code hours.monday}. */
    static Hours read(InvalidFields.Gathering problems, @Nullable Map<String, String> typed) {
        if (typed == null) {
            return NONE;
        }
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        typed.forEach((member, text) -> {
            var day = Arrays.stream(DayOfWeek.values())
                    .filter(each -> member(each).equals(member))
                    .findFirst();
            if (day.isEmpty()) {
                problems.add("hours", "choose-one");
            } else if (text != null && !text.isBlank()) {
                days.put(day.get(), spans(problems, "hours." + member, text));
            }
        });
        return new Hours(days);
    }

    private static List<Span> spans(InvalidFields.Gathering problems, String field, String text) {
        if (text.length() > LONGEST) {
            problems.add(field, "too-long", LONGEST, text.length());
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (var part : BETWEEN_SPANS.split(text.strip())) {
            var span = SPAN.matcher(part.strip());
            var read = span.matches() ? span(span) : null;
            if (read == null) {
                problems.add(field, "not-hours");
                return List.of();
            }
            spans.add(read);
        }
        spans.sort(Comparator.comparingInt(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from < spans.get(i - 1).until) {
                problems.add(field, "hours-overlap");
                return List.of();
            }
        }
        if (spans.size() > MOST_SPANS) {
            problems.add(field, "too-many", MOST_SPANS);
        }
        return spans;
    }

    private static @Nullable Span span(Matcher typed) {
        var from = minutes(typed.group(1), typed.group(2));
        var until = minutes(typed.group(3), typed.group(4));
        return from < 0 || until < 0 || until > DAY || from >= until ? null : new Span(from, until);
    }

    private static int minutes(String hour, @Nullable String minute) {
        var past = minute == null ? 0 : Integer.parseInt(minute);
        return past > 59 ? -1 : Integer.parseInt(hour) * 60 + past;
    }

    /** As it is kept: one line, MONDAY 09:00-12:00 14:00-17:00;TUESDAY 10:00-18:00. */
    String kept() {
        return Arrays.stream(DayOfWeek.values())
                .filter(days::containsKey)
                .map(day ->
                        day.name() + " " + on(day).stream().map(Span::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }

    static Hours ofKept(String kept) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        if (!kept.isEmpty()) {
            for (var line : kept.split(";", -1)) {
                var parts = line.split(" ", -1);
                var spans = Arrays.stream(parts).skip(1).map(Hours::keptSpan).toList();
                days.put(DayOfWeek.valueOf(parts[0]), spans);
            }
        }
        return new Hours(days);
    }

    private static Span keptSpan(String text) {
        var span = SPAN.matcher(text);
        var read = span.matches() ? span(span) : null;
        if (read == null) {
            throw new IllegalStateException("hours that cannot be read: " + text);
        }
        return read;
    }
}
