package eu.koinon.organisations.membership;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A role for a time, as it is typed or sent.
 *
 * @param role one of {@link Role}
 * @param fromDay {@code 2026-11-16}; without one a role that is held goes on as it began, and another begins today
 * @param untilDay the last day, if there is one
 * @param proofNeeded of a signatory: whether it counts for signing only while a document proves it; as before when it is
 *     not said
 * @param deputyMay of a signatory: whether a deputy may sign by it; as before when it is not said
 */
public record MandateForm(
        @Nullable String role,
        @Nullable String fromDay,
        @Nullable String untilDay,
        @Nullable Boolean proofNeeded,
        @Nullable Boolean deputyMay) {

    /** Without a word on proofs and deputies. */
    public MandateForm(@Nullable String role, @Nullable String fromDay, @Nullable String untilDay) {
        this(role, fromDay, untilDay, null, null);
    }

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /**
     * Notes what cannot stay as it is; the mandates are of use only when nothing was noted.
     *
     * @param before what stays of a role where nothing is said: since when it is held and how; what begins today where it
     *     is not
     */
    static List<Mandate> read(
            InvalidFields.Gathering problems,
            String field,
            @Nullable List<MandateForm> forms,
            Function<Role, Mandate> before) {
        if (forms == null || forms.isEmpty()) {
            problems.add(field, "choose-one");
            return List.of();
        }
        var mandates = new ArrayList<Mandate>();
        var roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < forms.size() && i < Role.values().length; i++) {
            var mandate = forms.get(i).read(problems, field + "[" + i + "].", before);
            if (mandate != null && !roles.add(mandate.role())) {
                problems.add(field + "[" + i + "].role", "twice");
            } else if (mandate != null) {
                mandates.add(mandate);
            }
        }
        if (forms.size() > Role.values().length) {
            problems.add(field, "too-many", Role.values().length);
        }
        return mandates;
    }

    private @Nullable Mandate read(InvalidFields.Gathering problems, String prefix, Function<Role, Mandate> before) {
        var from = day(problems, prefix + "fromDay", fromDay);
        var until = day(problems, prefix + "untilDay", untilDay);
        var known = Roles.named(role);
        if (known.isEmpty()) {
            problems.add(prefix + "role", "choose-one");
            return null;
        }
        var as = before.apply(known.get());
        var first = from == null ? as.fromDay() : from;
        if (until != null && until.isBefore(first)) {
            problems.add(prefix + "untilDay", "ends-before-it-begins");
            return null;
        }
        var signs = known.get() == Role.SIGNATORY;
        return new Mandate(
                known.get(),
                first,
                until,
                signs && (proofNeeded == null ? as.proofNeeded() : proofNeeded),
                signs && (deputyMay == null ? as.deputyMay() : deputyMay));
    }

    private static @Nullable LocalDate day(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.isAfter(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, like a day out of all reason
        }
        problems.add(field, "not-a-day");
        return null;
    }
}
