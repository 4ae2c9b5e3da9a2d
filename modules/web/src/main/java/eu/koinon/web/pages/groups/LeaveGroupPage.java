package eu.koinon.web.pages.groups;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.workinggroups.LeaveWorkingGroup;
import eu.koinon.organisations.workinggroups.ReadWorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** One leaves a working group. */
@Path("/groups/{group}/leave")
@Produces("text/html")
public class LeaveGroupPage {

    @Inject
    private ReadWorkingGroup groups;

    @Inject
    private LeaveWorkingGroup leave;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("group") String group) {
        var stored = groups.read(WorkingGroupId.parse(group));
        if (stored.mine() == null || !stored.isActive()) {
            throw new Missing();
        }
        return page(stored).ok();
    }

    @POST
    public Response leave(@PathParam("group") String group) {
        var id = WorkingGroupId.parse(group);
        try {
            leave.leave(id);
            sessions.notice("groups.left");
            return Response.seeOther(URI.create("/groups/" + id)).build();
        } catch (Missing notThere) {
            throw notThere;
        } catch (Problem problem) {
            return ComingBack.of(page(groups.read(id)), frames.words(), problem);
        }
    }

    private Page page(WorkingGroupPage stored) {
        return Page.of("pages/groups/leave.jte", frames.of(frames.words().t("groups.leave"), Section.GROUPS))
                .with("group", stored);
    }
}
