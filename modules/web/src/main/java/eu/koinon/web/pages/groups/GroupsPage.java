package eu.koinon.web.pages.groups;

import eu.koinon.organisations.workinggroups.ListWorkingGroups;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;

/** The working groups of the network, those of the reader's organisation first. */
@Path("/groups")
@Produces("text/html")
public class GroupsPage {

    @Inject
    private ListWorkingGroups groups;

    @Inject
    private Frames frames;

    @GET
    public Response show() {
        var all = groups.list().items();
        var m = frames.words();
        var order = m.order();
        var language = m.language().tag();
        var sorted = all.stream()
                .sorted(Comparator.comparing(WorkingGroupLine::ours)
                        .reversed()
                        .thenComparing(group -> group.name().in(language), order))
                .toList();
        return Page.of("pages/groups/list.jte", frames.of(m.t("groups.title"), Section.GROUPS))
                .with("groups", sorted)
                .ok();
    }
}
