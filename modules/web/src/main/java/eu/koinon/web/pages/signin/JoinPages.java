package eu.koinon.web.pages.signin;

import eu.koinon.kernel.Problem;
import eu.koinon.organisations.joining.AskToJoin;
import eu.koinon.organisations.joining.ProveJoinRequest;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.account.Languages;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works for an organisation of the network and asks to join it. The answer is the same whatever their address leads
 * to. Looking at the link in the mail does not use it up, for mail scanners look too.
 */
@Path("/join")
@Produces("text/html")
public class JoinPages {

    @Inject
    private Frames frames;

    @Inject
    private AskToJoin ask;

    @Inject
    private ProveJoinRequest prove;

    @Inject
    private Languages languages;

    @GET
    public Response show() {
        return asking(new AskToJoin.Request("", "", frames.words().language().tag()))
                .ok();
    }

    @POST
    public Response ask(
            @FormParam("name") @Nullable String name,
            @FormParam("email") @Nullable String email,
            @FormParam("language") @Nullable String language) {
        var request = new AskToJoin.Request(name, email, language);
        try {
            ask.ask(request);
            return Onward.to("/join/sent").arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(asking(request), frames.words(), problem, "email");
        }
    }

    @GET
    @Path("sent")
    public Response sent() {
        return Page.of("pages/signin/joinSent.jte", frames.open(frames.words().t("join.sent-title")))
                .ok();
    }

    @GET
    @Path("waiting")
    public Response waiting() {
        return Page.of(
                        "pages/signin/joinWaiting.jte",
                        frames.open(frames.words().t("join.waiting-title")))
                .ok();
    }

    @GET
    @Path("{secret}")
    public Response look(@PathParam("secret") String secret) {
        return Page.of("pages/signin/joinProve.jte", frames.open(frames.words().t("join.prove-title")))
                .with("action", "/join/" + secret)
                .with("wish", prove.look(secret))
                .ok();
    }

    @POST
    @Path("{secret}")
    public Response prove(@PathParam("secret") String secret) {
        prove.prove(secret);
        return Onward.to("/join/waiting").arrive().build();
    }

    private Page asking(AskToJoin.Request typed) {
        return Page.of("pages/signin/join.jte", frames.open(frames.words().t("join.title")))
                .with("typed", typed)
                .with("languages", languages.choices(typed.language()));
    }
}
