package eu.koinon.web.pages.groups;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.workinggroups.DecideRequest;
import eu.koinon.organisations.workinggroups.ReadWorkingGroup;
import eu.koinon.organisations.workinggroups.RequestId;
import eu.koinon.organisations.workinggroups.WithdrawRequest;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.WaitingRequest;
import eu.koinon.organisations.workinggroups.WorkingGroupProblem;
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

/**
 * What becomes of a request to take part: taken in with one button, declined with a reason that the person can read, or
 * withdrawn by whoever asked.
 */
@Path("/groups/{group}/requests/{request}")
@Produces("text/html")
public class RequestPage {

    @Inject
    private ReadWorkingGroup groups;

    @Inject
    private DecideRequest decide;

    @Inject
    private WithdrawRequest withdraw;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @POST
    @Path("accept")
    public Response accept(
            @PathParam("group") String group,
            @PathParam("request") String request,
            @FormParam("version") @Nullable String version) {
        var id = WorkingGroupId.parse(group);
        try {
            var accept = new DecideRequest.Request("ACCEPT", null);
            decide.decide(id, RequestId.parse(request), FormVersion.read(version), accept);
            sessions.notice("groups.accepted");
        } catch (WorkingGroupProblem.DecidedAlready | WorkingGroupProblem.TakesPartAlready overtaken) {
            // the page shows it as it is now
            sessions.notice("groups.decided-already");
        }
        return toGroup(id);
    }

    @GET
    @Path("decline")
    public Response show(@PathParam("group") String group, @PathParam("request") String request) {
        var stored = groups.read(WorkingGroupId.parse(group));
        return page(stored, find(stored, RequestId.parse(request)), "").ok();
    }

    @POST
    @Path("decline")
    public Response decline(
            @PathParam("group") String group,
            @PathParam("request") String request,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        var id = WorkingGroupId.parse(group);
        var wanted = RequestId.parse(request);
        try {
            var decline = new DecideRequest.Request("DECLINE", reason);
            decide.decide(id, wanted, FormVersion.read(version), decline);
            sessions.notice("groups.declined");
            return toGroup(id);
        } catch (WorkingGroupProblem.DecidedAlready overtaken) {
            sessions.notice("groups.decided-already");
            return toGroup(id);
        } catch (Problem problem) {
            var stored = groups.read(id);
            return ComingBack.of(
                    page(stored, find(stored, wanted), reason == null ? "" : reason), frames.words(), problem);
        }
    }

    @POST
    @Path("withdraw")
    public Response withdraw(@PathParam("group") String group, @PathParam("request") String request) {
        var id = WorkingGroupId.parse(group);
        try {
            withdraw.withdraw(id, RequestId.parse(request));
            sessions.notice("groups.withdrawn");
        } catch (WorkingGroupProblem.DecidedAlready overtaken) {
            sessions.notice("groups.decided-already");
        }
        return toGroup(id);
    }

    private static WaitingRequest find(WorkingGroupPage group, RequestId request) {
        return group.requests().stream()
                .filter(each -> each.id().equals(request))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Page page(WorkingGroupPage stored, WaitingRequest request, String reason) {
        return Page.of("pages/groups/decline.jte", frames.of(frames.words().t("groups.decline"), Section.GROUPS))
                .with("group", stored)
                .with("request", request)
                .with("reason", reason);
    }

    private static Response toGroup(WorkingGroupId group) {
        return Response.seeOther(URI.create("/groups/" + group)).build();
    }
}
