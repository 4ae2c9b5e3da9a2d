package eu.koinon.audit;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null makes no difference.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param what how the act's words begin: {@code membership:} finds all that happened to memberships
 * @param outcome the whole word
 * @param organisation acted for or on
 * @param text anywhere in the act's words, in what it was about or in its outcome, whatever the case
 */
public record LogFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable PersonId person,
        @Nullable String what,
        @Nullable String outcome,
        @Nullable OrganisationId organisation,
        @Nullable String text) {

    private static final int LONGEST = 200;
    /** Beyond these no calendar of ours and no database agree. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final LogFilter EVERYTHING = new LogFilter(null, null, null, null, null, null, null);

    public LogFilter {
        what = findable(what);
        outcome = findable(outcome);
        text = findable(text);
    }

    public static LogFilter everything() {
        return EVERYTHING;
    }

    /**
     * A filter as it was typed into a form or an address.
     *
     * @param from a day, which begins it, or an instant (ISO 8601)
     * @param until a day, which ends it, or an instant
     */
    public record Form(
            @Nullable String from,
            @Nullable String until,
            @Nullable String person,
            @Nullable String what,
            @Nullable String outcome,
            @Nullable String organisation,
            @Nullable String text) {

        /**
         * @param zone where the days are
         * @throws InvalidFields with all fields that cannot be read
         */
        public LogFilter read(ZoneId zone) {
            var problems = new InvalidFields.Gathering();
            var person = id(problems, "person", this.person);
            var organisation = id(problems, "organisation", this.organisation);
            var filter = new LogFilter(
                    moment(problems, "from", from, zone, 0),
                    moment(problems, "until", until, zone, 1),
                    person == null ? null : new PersonId(person),
                    limited(problems, "what", what),
                    limited(problems, "outcome", outcome),
                    organisation == null ? null : new OrganisationId(organisation),
                    limited(problems, "text", text));
            problems.orThrow();
            return filter;
        }

        private static @Nullable Instant moment(
                InvalidFields.Gathering problems, String field, @Nullable String typed, ZoneId zone, int daysAfter) {
            var text = typed(typed).orElse(null);
            if (text == null) {
                return null;
            }
            try {
                var moment = text.indexOf('T') < 0
                        ? LocalDate.parse(text)
                                .plusDays(daysAfter)
                                .atStartOfDay(zone)
                                .toInstant()
                        : Instant.parse(text);
                if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                    return moment;
                }
            } catch (DateTimeException e) {
                // said below
            }
            problems.add(field, "not-a-day");
            return null;
        }

        private static @Nullable UUID id(InvalidFields.Gathering problems, String field, @Nullable String typed) {
            var text = typed(typed).orElse(null);
            if (text == null) {
                return null;
            }
            try {
                return Ids.parse(text);
            } catch (Missing e) {
                problems.add(field, "choose-one");
                return null;
            }
        }

        private static @Nullable String limited(
                InvalidFields.Gathering problems, String field, @Nullable String typed) {
            var text = typed(typed).orElse(null);
            if (text != null && text.length() > LONGEST) {
                problems.add(field, "too-long", LONGEST, text.length());
            }
            return text;
        }

        private static Optional<String> typed(@Nullable String typed) {
            return Optional.ofNullable(typed).map(String::strip).filter(t -> !t.isEmpty());
        }
    }

    /** As it is written in the log, where no text has a NUL. */
    private static @Nullable String findable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\ufffd');
    }
}
