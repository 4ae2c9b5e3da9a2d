package eu.koinon.web.pages.interest;

import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.applications.HolderId;
import eu.koinon.organisations.interest.applications.InviteColleague;
import eu.koinon.organisations.interest.applications.ReadApplication;
import eu.koinon.organisations.interest.applications.WithdrawApplication;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who works on an application, each with a link of their own; and taking it back. */
@Path("/application/{secret}")
@Produces("text/html")
public class ApplicationPeoplePage {

    @Inject
    private ReadApplication read;

    @Inject
    private InviteColleague colleagues;

    @Inject
    private WithdrawApplication withdraw;

    @Inject
    private Frames frames;

    @GET
    @Path("people")
    public Response show(@PathParam("secret") String secret, @QueryParam("done") @Nullable String done) {
        return page(secret, "", frames.words().language().tag(), done).ok();
    }

    @POST
    @Path("people")
    public Response invite(
            @PathParam("secret") String secret,
            @FormParam("email") @Nullable String email,
            @FormParam("language") @Nullable String language) {
        try {
            colleagues.invite(secret, new InviteColleague.Request(email, language));
            return at(secret, Done.COLLEAGUE_INVITED.at("/people"));
        } catch (Problem problem) {
            return ComingBack.of(
                    page(secret, email, language, null),
                    frames.words(),
                    problem,
                    field -> field.isEmpty() ? "email" : field);
        }
    }

    @POST
    @Path("people/{holder}/end")
    public Response end(@PathParam("secret") String secret, @PathParam("holder") String holder) {
        try {
            colleagues.end(secret, HolderId.parse(holder));
            return at(secret, Done.COLLEAGUE_ENDED.at("/people"));
        } catch (Problem problem) {
            return ComingBack.of(page(secret, "", "en", null), frames.words(), problem);
        }
    }

    @GET
    @Path("withdraw")
    public Response ask(@PathParam("secret") String secret) {
        return confirm(secret).ok();
    }

    @POST
    @Path("withdraw")
    public Response withdraw(@PathParam("secret") String secret) {
        try {
            withdraw.withdraw(secret);
            return at(secret, Done.WITHDRAWN.at(""));
        } catch (Problem problem) {
            return ComingBack.of(confirm(secret), frames.words(), problem);
        }
    }

    @POST
    @Path("take-up")
    public Response takeUpAgain(@PathParam("secret") String secret) {
        try {
            withdraw.takeUpAgain(secret);
            return at(secret, Done.TAKEN_UP.at(""));
        } catch (Problem problem) {
            return ComingBack.of(confirm(secret), frames.words(), problem);
        }
    }

    private Page confirm(String secret) {
        return Page.of("pages/interest/withdraw.jte", frames.open(frames.words().t("application.withdraw")))
                .with("secret", secret)
                .with("page", read.read(secret));
    }

    private Page page(String secret, @Nullable String email, @Nullable String language, @Nullable String done) {
        var m = frames.words();
        var frame = Done.tell(frames, m.t("application.people"), done);
        return Page.of("pages/interest/people.jte", frame)
                .with("secret", secret)
                .with("page", read.read(secret))
                .with("email", email == null ? "" : email)
                .with(
                        "languages",
                        frame.languages().stream()
                                .map(each -> Choice.of(
                                        each.tag(), each.name(), each.tag().equals(language)))
                                .toList());
    }

    private static Response at(String secret, String rest) {
        return Response.seeOther(URI.create("/application/" + secret + rest)).build();
    }
}
