package eu.koinon.web.pages.record;

import eu.koinon.audit.LogEntry;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.look.Hue;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells entries of the record in the reader's words and time. */
public final class Telling {

    /** How the words begin of what nobody needs to be signed in for. */
    private static final String OPEN = "open:";

    private static final String DONE = "done";
    private static final String DENIED = "denied";
    private static final String FAILED = "failed";

    /** Refusals that were counted and not written each by itself: see {@link eu.koinon.access.ActLog.Act#more}. */
    private static final Pattern MORE = Pattern.compile("(\\d{1,18}) more in the minute from \\S+");

    private final Words m;
    private final ZoneId zone;

    public Telling(Words m, ZoneId zone) {
        this.m = m;
        this.zone = zone;
    }

    public EntryView tell(LogEntry entry) {
        var who = entry.personName() == null || entry.personName().isEmpty() ? null : isolated(entry.personName(), "");
        return new EntryView(
                entry, entry.at().atZone(zone), EntryView.Sentence.of(sentence(entry), who), outcome(entry.outcome()));
    }

    private String sentence(LogEntry entry) {
        var act = Act.of(entry.what());
        var done = act.map(Act::done).orElse(null);
        if (done != null && entry.outcome().equals(DONE)) {
            return m.t(done, "who", who(entry), "about", about(entry), "organisation", organisation(entry));
        }
        var open = entry.what().startsWith(OPEN) ? m.t("record.open") : entry.what();
        var name = act.map(m::of).orElse(open);
        var more = MORE.matcher(String.valueOf(entry.about()));
        return more.matches()
                ? m.t("record.tried-more", "who", who(entry), "act", name, "count", Long.parseLong(more.group(1)))
                : m.t("record.tried", "who", who(entry), "act", name);
    }

    /** People of other organisations are not named to everybody; their organisation is. */
    private String who(LogEntry entry) {
        if (entry.personName() == null && entry.organisationName() != null && entry.person() != null) {
            return m.t("record.somebody-of", "organisation", isolated(entry.organisationName(), ""));
        }
        if ("".equals(entry.personName())) {
            // the account was erased: what they were when they did it is the organisation's record, who they were is
            // not
            var held = entry.roles().stream().sorted().findFirst();
            return m.t(
                    "record.former",
                    "role",
                    held.map(Role::name).orElse("NONE"),
                    "organisation",
                    isolated(entry.organisationName(), m.t("record.an-organisation")));
        }
        return isolated(entry.personName(), m.t("record.somebody"));
    }

    private String about(LogEntry entry) {
        return "".equals(entry.aboutName())
                ? m.t("record.former-member", "organisation", organisation(entry))
                : isolated(entry.aboutName(), m.t("record.somebody"));
    }

    private String organisation(LogEntry entry) {
        var name = entry.onOrganisation() == null ? entry.organisationName() : entry.onOrganisationName();
        return isolated(name, m.t("record.an-organisation"));
    }

    private EntryView.@Nullable Outcome outcome(String outcome) {
        return switch (outcome) {
            case DONE -> null;
            case DENIED -> new EntryView.Outcome(m.t("record.denied"), Hue.RED, null);
            case FAILED -> new EntryView.Outcome(m.t("record.failed"), Hue.ORANGE, null);
            default -> {
                var title = outcome + ".title";
                var known = m.has(Words.Family.PROBLEM, title);
                var why = known ? m.composed(Words.Family.PROBLEM, title) : outcome;
                yield new EntryView.Outcome(m.t("record.not-done"), Hue.GREY, why);
            }
        };
    }

    /** A name written from right to left must not turn the sentence around it (UAX 9, isolates). */
    private static String isolated(@Nullable String name, String otherwise) {
        return name == null ? otherwise : "\u2068" + name + "\u2069";
    }
}
