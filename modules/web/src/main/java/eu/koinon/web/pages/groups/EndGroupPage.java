package eu.koinon.web.pages.groups;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.workinggroups.EndWorkingGroup;
import eu.koinon.organisations.workinggroups.ReadWorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The secretariat ends a working group. It says why; that stays on the group's page. */
@Path("/groups/{group}/end")
@Produces("text/html")
public class EndGroupPage {

    @Inject
    private ReadWorkingGroup groups;

    @Inject
    private EndWorkingGroup end;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("group") String group) {
        var stored = groups.read(WorkingGroupId.parse(group));
        powers.must(Permission.WORKING_GROUP_END, null);
        return page(stored, stored.version(), "").ok();
    }

    @POST
    public Response end(
            @PathParam("group") String group,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        var id = WorkingGroupId.parse(group);
        try {
            end.end(id, FormVersion.read(version), new Reason(reason));
            sessions.notice("groups.ended");
            return Response.seeOther(URI.create("/groups/" + id)).build();
        } catch (Problem problem) {
            var stored = groups.read(id);
            var next = problem instanceof StaleVersion ? stored.version() : FormVersion.read(version);
            return ComingBack.of(page(stored, next, reason == null ? "" : reason), frames.words(), problem);
        }
    }

    private Page page(WorkingGroupPage stored, long version, String reason) {
        return Page.of("pages/groups/end.jte", frames.of(frames.words().t("groups.end"), Section.GROUPS))
                .with("group", stored)
                .with("version", version)
                .with("reason", reason);
    }
}
