package eu.koinon.web.pages.groups;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.workinggroups.ListWorkingGroups;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.problems.FieldSentences;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The working groups of the network, those of the reader and of their organisation first. */
@Path("/groups")
@Produces("text/html")
public class GroupsPage {

    private static final String YES = "yes";

    /** From so many on one searches rather than looks. */
    private static final int MANY = 9;

    @Inject
    private ListWorkingGroups groups;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @GET
    public Response show(@QueryParam("text") @Nullable String text, @QueryParam("ended") @Nullable String wantsEnded) {
        var ended = YES.equals(wantsEnded);
        try {
            return page(text, ended, sorted(groups.list(text, ended).items())).ok();
        } catch (InvalidFields problem) {
            return page(text, ended, List.of()).comeBack(FieldSentences.of(frames.words(), problem));
        }
    }

    private List<WorkingGroupLine> sorted(List<WorkingGroupLine> all) {
        var m = frames.words();
        return all.stream()
                .sorted(Comparator.comparing(WorkingGroupLine::mine)
                        .thenComparing(WorkingGroupLine::ours)
                        .reversed()
                        .thenComparing(group -> group.name().in(m.language().tag()), m.order()))
                .toList();
    }

    private Page page(@Nullable String text, boolean ended, List<WorkingGroupLine> found) {
        var m = frames.words();
        var typed = text == null ? "" : text;
        return Page.of(
                        "pages/groups/list.jte",
                        frames.of(ended ? m.t("groups.ended-title") : m.t("groups.title"), Section.GROUPS))
                .with("groups", found)
                .with("text", typed)
                .with("ended", ended)
                .with("searchable", !typed.isBlank() || found.size() >= MANY)
                .with("mayCreate", powers.may(Permission.WORKING_GROUP_CREATE));
    }
}
