package eu.koinon.kernel.messages;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import eu.koinon.kernel.SuppressForbidden;
import java.math.BigDecimal;
import java.text.FieldPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one language, and how it writes dates, times, numbers and lists. Safe for use by many threads. */
public final class Words {
    private final Language language;
    private final Map<String, Object> patterns;
    private final @Nullable Words fallback;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter fullDate;
    private final DateTimeFormatter monthName;
    private final DateTimeFormatter time;

    @SuppressForbidden("each formatter is given its locale at once")
    Words(Language language, Map<String, Object> patterns, @Nullable Words fallback) {
        this.language = language;
        this.patterns = patterns;
        this.fallback = fallback;
        Locale locale = language.locale();
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        shortDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        fullDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        monthName = DateTimeFormatter.ofPattern("LLLL", locale);
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    public Language language() {
        return language;
    }

    /**
     * The text of this key.
     *
     * @param key              a literal, so that the build can tell whether it exists
     * @param namesAndValues   for each argument of the pattern its name and its value: a number, or what is printed
     */
    public String t(String key, @Nullable Object... namesAndValues) {
        Object pattern = patterns.get(key);
        if (pattern == null) {
            return fallback == null ? key : fallback.t(key, namesAndValues);
        }
        if (pattern instanceof MessageFormat format) {
            // a MessageFormat is not safe for several threads, its clone is
            MessageFormat own = (MessageFormat) format.clone();
            return own.format(arguments(namesAndValues), new StringBuffer(), new FieldPosition(0))
                    .toString();
        }
        return (String) pattern;
    }

    /** The name of a value: {@code Role.ADMIN} is {@code role.admin}. */
    public String of(Enum<?> value) {
        return t(key(value));
    }

    /** Another text about a value, like its explanation: {@code m.of(role, "hint")} is {@code role.admin.hint}. */
    public String of(Enum<?> value, String ending) {
        return t(key(value) + "." + ending);
    }

    /**
     * A text whose key is known only when it is needed, in one of three families that the build checks by what the sources
     * name: {@code problem.<slug>.title} or {@code .detail}, {@code field.<slug>}, {@code mail.<kind>.subject} and so on.
     */
    public String composed(Family family, String rest, @Nullable Object... namesAndValues) {
        return t(family.prefix() + rest, namesAndValues);
    }

    /** Whether there is such a text. */
    public boolean has(Family family, String rest) {
        return patterns.containsKey(family.prefix() + rest) || (fallback != null && fallback.has(family, rest));
    }

    /** The families of texts whose keys are composed. */
    public enum Family {
        PROBLEM,
        FIELD,
        MAIL;

        String prefix() {
            return name().toLowerCase(Locale.ROOT) + ".";
        }
    }

    /** The key of a value's name. */
    public static String key(Enum<?> value) {
        return words(value.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")) + "."
                + words(value.name());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 3 December 2026. */
    public String date(TemporalAccessor day) {
        return date.format(day);
    }

    /** 3 Dec 2026, for tables. */
    public String shortDate(TemporalAccessor day) {
        return shortDate.format(day);
    }

    /** Thursday, 3 December 2026. */
    public String fullDate(TemporalAccessor day) {
        return fullDate.format(day);
    }

    /** 09:30. */
    public String time(TemporalAccessor moment) {
        return time.format(moment);
    }

    /** 3 December 2026, 09:30. */
    public String dateTime(ZonedDateTime moment) {
        return t("time.date-and-time", "date", date(moment), "time", time(moment));
    }

    /** 3 December 2026, 09:30, where the wall clock is that of the zone. */
    public String dateTime(Instant moment, ZoneId zone) {
        return dateTime(moment.atZone(zone));
    }

    /** December. */
    public String month(LocalDate day) {
        return monthName.format(day);
    }

    /** Dec, for a calendar leaf. */
    public String shortMonth(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    /** Thu, for a calendar leaf. */
    public String shortWeekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    /** Central European Time. */
    public String zone(ZoneId zone) {
        return TimeZone.getTimeZone(zone.getId()).getDisplayName(false, TimeZone.LONG_GENERIC, language.locale());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** 3.50, with two digits behind the sign that this language puts there. */
    public String hundredths(long hundredths) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(hundredths, 2));
    }

    /** Brussels, Vienna and Warsaw. */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(language.locale()).format(items);
    }

    /** The name of a country by its ISO 3166 code. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }

    /** The name of any language by its tag, as this language calls it. */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    }

    /** The order in which this language sorts names. The comparator is for one thread. */
    public Comparator<String> order() {
        Collator collator = Collator.getInstance(language.locale());
        return collator::compare;
    }

    private static Map<String, @Nullable Object> arguments(@Nullable Object[] namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Each argument needs a name and a value");
        }
        Map<String, @Nullable Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return arguments;
    }
}
