package eu.koinon.web.pages.interest.review;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.OutcomePage;
import eu.koinon.organisations.interest.review.ReadOutcomes;
import eu.koinon.organisations.interest.review.SendLetters;
import eu.koinon.organisations.interest.review.TakeIn;
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

/** What is decided about a call's applications: the reserve list, the letters, and telling all together. */
@Path("/interest/{call}/review/decisions")
@Produces("text/html")
public class DecisionsPage {

    @Inject
    private ReadOutcomes outcomes;

    @Inject
    private Decide decide;

    @Inject
    private SendLetters send;

    @Inject
    private TakeIn takeIn;

    @Inject
    private Powers powers;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("call") String id) {
        return page(CallId.parse(id)).ok();
    }

    @POST
    @Path("reserve/{application}")
    public Response move(
            @PathParam("call") String id,
            @PathParam("application") String application,
            @FormParam("version") @Nullable String version,
            @FormParam("to") @Nullable String to) {
        var call = CallId.parse(id);
        try {
            decide.move(ApplicationId.parse(application), FormVersion.read(version), "up".equals(to));
            return done(call, "interest.saved");
        } catch (Problem problem) {
            return ComingBack.of(page(call), frames.words(), problem);
        }
    }

    @POST
    @Path("move-up")
    public Response moveUp(@PathParam("call") String id, @FormParam("version") @Nullable String version) {
        var call = CallId.parse(id);
        try {
            decide.moveUp(call, FormVersion.read(version));
            return done(call, "review.moved-up");
        } catch (Problem problem) {
            return ComingBack.of(page(call), frames.words(), problem);
        }
    }

    @GET
    @Path("letters")
    public Response preview(@PathParam("call") String id) {
        return Page.of(
                        "pages/interest/review/waiting.jte",
                        frames.of(frames.words().t("review.preview"), Section.INTEREST))
                .with("page", outcomes.read(CallId.parse(id)))
                .ok();
    }

    @GET
    @Path("send")
    public Response askSend(@PathParam("call") String id) {
        frames.known();
        powers.must(Permission.REVIEW_SEND, null);
        return sending(outcomes.read(CallId.parse(id))).ok();
    }

    @POST
    @Path("send")
    public Response send(@PathParam("call") String id, @FormParam("version") @Nullable String version) {
        var call = CallId.parse(id);
        try {
            var result = send.send(call, FormVersion.read(version));
            return done(call, result.notTakenIn() == 0 ? "review.sent-notice" : "review.sent-some-left");
        } catch (Problem problem) {
            return ComingBack.of(sending(outcomes.read(call)), frames.words(), problem);
        }
    }

    @POST
    @Path("take-in/{application}")
    public Response takeIn(
            @PathParam("call") String id,
            @PathParam("application") String application,
            @FormParam("name") @Nullable String name) {
        var call = CallId.parse(id);
        var to = ApplicationId.parse(application);
        try {
            takeIn.under(to, new TakeIn.Request(name));
            return done(call, "review.taken-in");
        } catch (Problem problem) {
            return ComingBack.of(
                    page(call), frames.words(), problem, field -> field.equals("name") ? "name-" + to : field);
        }
    }

    private Page page(CallId call) {
        return Page.of(
                        "pages/interest/review/decisions.jte",
                        frames.of(frames.words().t("review.decisions"), Section.INTEREST))
                .with("page", outcomes.read(call))
                .with("languages", frames.of("", null).languages());
    }

    private Page sending(OutcomePage page) {
        return Page.of(
                        "pages/interest/review/send.jte",
                        frames.of(frames.words().t("review.send"), Section.INTEREST))
                .with("page", page);
    }

    private Response done(CallId call, String notice) {
        sessions.notice(notice);
        return Response.seeOther(URI.create("/interest/" + call + "/review/decisions"))
                .build();
    }
}
