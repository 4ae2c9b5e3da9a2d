package eu.koinon.web.pages.interest.review;

import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.review.ApplicantsOutcome;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What came of an application, by the link in the letter; and giving the place up. */
@Path("/application/{secret}/outcome")
@Produces("text/html")
public class OutcomeForApplicantPage {

    @Inject
    private ApplicantsOutcome outcome;

    @Inject
    private Frames frames;

    @GET
    public Response show(@PathParam("secret") String secret) {
        return page(secret).ok();
    }

    @GET
    @Path("give-up")
    public Response ask(@PathParam("secret") String secret) {
        return confirm(secret).ok();
    }

    @POST
    @Path("give-up")
    public Response giveUp(@PathParam("secret") String secret) {
        try {
            outcome.giveUp(secret);
            return Response.seeOther(URI.create("/application/" + secret + "/outcome"))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(page(secret), frames.words(), problem);
        }
    }

    private Page page(String secret) {
        return Page.of(
                        "pages/interest/review/outcome.jte",
                        frames.open(frames.words().t("review.your-outcome")))
                .with("secret", secret)
                .with("told", outcome.read(secret));
    }

    private Page confirm(String secret) {
        return Page.of(
                        "pages/interest/review/giveUp.jte",
                        frames.open(frames.words().t("review.give-up")))
                .with("secret", secret)
                .with("told", outcome.read(secret));
    }
}
