package eu.koinon.web.pages.groups;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.workinggroups.WorkingGroupDescription;
import eu.koinon.web.look.Choice;
import eu.koinon.web.pages.organisations.Differences.Difference;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a working group, as it is shown.
 *
 * @param typed what stands in its fields
 * @param openness how one comes to take part
 */
public record GroupForm(WorkingGroupDescription.Form typed, List<Choice> openness) {

    private static final String OPEN = "open";
    private static final String BY_APPROVAL = "by-approval";

    static final WorkingGroupDescription.Form EMPTY =
            new WorkingGroupDescription.Form(null, null, null, null, null, null, null);

    static GroupForm of(WorkingGroupDescription.Form typed, Words m) {
        return new GroupForm(
                typed,
                List.of(
                        Choice.of(OPEN, m.t("groups.open"), Boolean.TRUE.equals(typed.open()))
                                .withHint(m.t("groups.open-hint")),
                        Choice.of(BY_APPROVAL, m.t("groups.by-approval"), Boolean.FALSE.equals(typed.open()))
                                .withHint(m.t("groups.by-approval-hint"))));
    }

    static WorkingGroupDescription.Form read(MultivaluedMap<String, String> sent) {
        return new WorkingGroupDescription.Form(
                sent.getFirst("nameEn"),
                sent.getFirst("nameDe"),
                sent.getFirst("nameFr"),
                sent.getFirst("purposeEn"),
                sent.getFirst("purposeDe"),
                sent.getFirst("purposeFr"),
                isOpen(sent.getFirst("open")));
    }

    private static @Nullable Boolean isOpen(@Nullable String chosen) {
        return OPEN.equals(chosen) || BY_APPROVAL.equals(chosen) ? OPEN.equals(chosen) : null;
    }

    /** Two versions side by side: only what differs. */
    static List<Difference> differences(
            Words m, WorkingGroupDescription.Form stored, WorkingGroupDescription.Form typed) {
        var found = new ArrayList<Difference>();
        add(found, m.t("groups.name-en"), stored.nameEn(), typed.nameEn());
        add(found, m.t("groups.name-de"), stored.nameDe(), typed.nameDe());
        add(found, m.t("groups.name-fr"), stored.nameFr(), typed.nameFr());
        add(found, m.t("groups.purpose-en"), stored.purposeEn(), typed.purposeEn());
        add(found, m.t("groups.purpose-de"), stored.purposeDe(), typed.purposeDe());
        add(found, m.t("groups.purpose-fr"), stored.purposeFr(), typed.purposeFr());
        add(found, m.t("groups.openness"), openness(m, stored.open()), openness(m, typed.open()));
        return List.copyOf(found);
    }

    private static @Nullable String openness(Words m, @Nullable Boolean open) {
        if (open == null) {
            return null;
        }
        return open ? m.t("groups.open") : m.t("groups.by-approval");
    }

    private static void add(List<Difference> found, String name, @Nullable String stored, @Nullable String typed) {
        var one = plain(stored);
        var other = plain(typed);
        if (!one.equals(other)) {
            found.add(new Difference(name, one, other));
        }
    }

    /** A browser sends line ends of its own. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
