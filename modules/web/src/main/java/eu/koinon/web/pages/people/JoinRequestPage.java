package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.joining.DecideJoinRequest;
import eu.koinon.organisations.joining.JoinRequestId;
import eu.koinon.organisations.joining.ListJoinRequests;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody asks to join: an admin lets them, with roles, or declines with a reason. */
@Path("/organisations/{organisation}/join-requests/{request}")
@Produces("text/html")
public class JoinRequestPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListJoinRequests list;

    @Inject
    private DecideJoinRequest decide;

    @Inject
    private OfferedRoles offered;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation, @PathParam("request") String request) {
        var id = OrganisationId.parse(organisation);
        var page = page(id, JoinRequestId.parse(request), List.of(Role.MEMBER.name()), "");
        powers.must(Permission.JOIN_DECIDE, id);
        return page.ok();
    }

    @POST
    @Path("approve")
    public Response approve(
            @PathParam("organisation") String organisation,
            @PathParam("request") String request,
            @FormParam("version") @Nullable String version,
            @FormParam("roles") List<String> roles) {
        var id = OrganisationId.parse(organisation);
        var which = JoinRequestId.parse(request);
        try {
            decide.approve(id, which, FormVersion.read(version), new DecideJoinRequest.Approval(roles));
            sessions.notice("join-request.approved");
            return back(id);
        } catch (Problem problem) {
            return ComingBack.of(page(id, which, roles, ""), frames.words(), problem);
        }
    }

    @POST
    @Path("decline")
    public Response decline(
            @PathParam("organisation") String organisation,
            @PathParam("request") String request,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        var id = OrganisationId.parse(organisation);
        var which = JoinRequestId.parse(request);
        try {
            decide.decline(id, which, FormVersion.read(version), new Reason(reason));
            sessions.notice("join-request.declined");
            return back(id);
        } catch (Problem problem) {
            return ComingBack.of(page(id, which, List.of(), reason == null ? "" : reason), frames.words(), problem);
        }
    }

    private static Response back(OrganisationId id) {
        return Response.seeOther(URI.create("/organisations/" + id + "/people")).build();
    }

    private Page page(OrganisationId id, JoinRequestId which, List<String> chosen, String reason) {
        var m = frames.words();
        var line = list.list(id).items().stream()
                .filter(each -> each.id().equals(which))
                .findFirst()
                .orElseThrow(Missing::new);
        var profile = organisations.read(id);
        return Page.of("pages/people/joinRequest.jte", frames.of(m.t("join-request.title"), sections.of(id)))
                .with("organisation", profile)
                .with("request", line)
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()))
                .with(
                        "roles",
                        offered.in(profile).stream()
                                .map(role -> Choice.of(role.name(), m.of(role), chosen.contains(role.name()))
                                        .withHint(m.of(role, "hint")))
                                .toList())
                .with("reason", reason);
    }
}
