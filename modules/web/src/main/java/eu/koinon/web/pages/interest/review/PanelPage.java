package eu.koinon.web.pages.interest.review;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.ReadCall;
import eu.koinon.organisations.interest.review.AssignReviewers;
import eu.koinon.organisations.interest.review.NameReviewers;
import eu.koinon.organisations.interest.review.PlanReview;
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

/** Who reviews a call's applications, on which scale, and sharing them out. */
@Path("/interest/{call}/review/reviewers")
@Produces("text/html")
public class PanelPage {

    @Inject
    private ReadCall calls;

    @Inject
    private NameReviewers reviewers;

    @Inject
    private AssignReviewers assign;

    @Inject
    private PlanReview plan;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("call") String id) {
        return page(CallId.parse(id), "", null).ok();
    }

    @POST
    public Response name(@PathParam("call") String id, @FormParam("email") @Nullable String email) {
        var call = CallId.parse(id);
        try {
            reviewers.name(call, new NameReviewers.Request(email));
            return done(call, "review.reviewer-named");
        } catch (Problem problem) {
            return ComingBack.of(page(call, email, null), frames.words(), problem);
        }
    }

    @POST
    @Path("{person}/remove")
    public Response remove(@PathParam("call") String id, @PathParam("person") String person) {
        var call = CallId.parse(id);
        reviewers.remove(call, PersonId.parse(person));
        return done(call, "review.reviewer-removed");
    }

    @POST
    @Path("share-out")
    public Response shareOut(@PathParam("call") String id) {
        var call = CallId.parse(id);
        var given = assign.shareOut(call);
        return done(call, given > 0 ? "review.shared-out" : "review.shared-out-nothing");
    }

    @POST
    @Path("plan")
    public Response plan(
            @PathParam("call") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("scale") @Nullable String scale,
            @FormParam("gap") @Nullable String gap,
            @FormParam("seats") @Nullable String seats,
            @FormParam("movesUp") @Nullable String movesUp) {
        var call = CallId.parse(id);
        var typed = new PlanReview.Form(scale, gap, seats, movesUp != null);
        try {
            plan.plan(call, FormVersion.read(version), typed);
            return done(call, "interest.saved");
        } catch (Problem problem) {
            return ComingBack.of(page(call, "", typed), frames.words(), problem);
        }
    }

    private Page page(CallId call, @Nullable String email, PlanReview.@Nullable Form typed) {
        var m = frames.words();
        var panel = reviewers.read(call);
        return Page.of("pages/interest/review/panel.jte", frames.of(m.t("review.reviewers"), Section.INTEREST))
                .with("call", calls.read(call))
                .with("panel", panel)
                .with("email", email == null ? "" : email)
                .with("typed", typed == null ? PlanReview.Form.of(panel.plan()) : typed);
    }

    private Response done(CallId call, String notice) {
        sessions.notice(notice);
        return Response.seeOther(URI.create("/interest/" + call + "/review/reviewers"))
                .build();
    }
}
