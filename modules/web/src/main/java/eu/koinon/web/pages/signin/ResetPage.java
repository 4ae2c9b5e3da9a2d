package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.AskForReset;
import eu.koinon.access.signin.Enrol;
import eu.koinon.access.signin.FollowReset;
import eu.koinon.kernel.Problem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/**
 * Somebody cannot sign in: they ask for a link, and follow it. Whether there is such an account is told to its mailbox
 * only. Looking at the link does not use it up.
 */
@Path("/reset")
@Produces("text/html")
public class ResetPage {

    @Inject
    private Frames frames;

    @Inject
    private AskForReset ask;

    @Inject
    private FollowReset follow;

    @Inject
    private Enrol enrol;

    @Inject
    private PendingCookie cookie;

    @GET
    public Response show() {
        return asking("").ok();
    }

    @POST
    public Response ask(@FormParam("email") @DefaultValue("") String email) {
        try {
            ask.ask(email);
            return Onward.to("/reset/sent").arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(asking(email), frames.words(), problem, "email");
        }
    }

    @GET
    @Path("sent")
    public Response sent() {
        return Page.of("pages/signin/resetSent.jte", frames.open(frames.words().t("reset.sent-title")))
                .ok();
    }

    @GET
    @Path("{secret}")
    public Response look(@PathParam("secret") String secret) {
        var person = follow.look(secret);
        return Page.of(
                        "pages/signin/resetFollow.jte",
                        frames.open(frames.words().t("reset.follow-title")))
                .with("action", "/reset/" + secret)
                .with("email", person.email().value())
                .ok();
    }

    @POST
    @Path("{secret}")
    public Response follow(@PathParam("secret") String secret) {
        var person = follow.follow(secret);
        return Onward.to(null)
                .turn("/enrol")
                .cookie(cookie.of(enrol.begin(person.id())))
                .build();
    }

    private Page asking(String email) {
        return Page.of("pages/signin/reset.jte", frames.open(frames.words().t("reset.title")))
                .with("email", email);
    }
}
