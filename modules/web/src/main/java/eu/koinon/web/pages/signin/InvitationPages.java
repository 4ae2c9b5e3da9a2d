package eu.koinon.web.pages.signin;

import eu.koinon.access.Sessions;
import eu.koinon.access.signin.Enrol;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.invitations.InvitationPage;
import eu.koinon.organisations.invitations.JoinByInvitation;
import eu.koinon.organisations.invitations.Joining;
import eu.koinon.organisations.invitations.ReadInvitation;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.account.Languages;
import eu.koinon.web.pages.account.TimeZones;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody follows an invitation. Looking at it does not use the link up, for mail scanners look too; agreeing does.
 */
@Path("/invitation/{secret}")
@Produces("text/html")
public class InvitationPages {

    @Inject
    private Frames frames;

    @Inject
    private ReadInvitation read;

    @Inject
    private JoinByInvitation join;

    @Inject
    private Enrol enrol;

    @Inject
    private Sessions sessions;

    @Inject
    private PendingCookie cookie;

    @Inject
    private TimeZones timeZones;

    @Inject
    private Languages languages;

    @GET
    public Response show(@PathParam("secret") String secret) {
        var invitation = read.read(secret);
        var words = frames.words();
        return page(
                        secret,
                        invitation,
                        new Newcomer(invitation.name(), words.language().tag(), TimeZones.likely(words)))
                .ok();
    }

    @POST
    public Response join(
            @PathParam("secret") String secret,
            @FormParam("name") @Nullable String name,
            @FormParam("language") @Nullable String language,
            @FormParam("timeZone") @Nullable String timeZone) {
        var invitation = read.read(secret);
        var newcomer = new Newcomer(name, language, timeZone);
        try {
            var joining = join.join(secret, newcomer);
            if (joining instanceof Joining.Joined joined) {
                return joined.newcomer() ? choose(joined) : goOn(joined);
            }
            // who is signed in has changed since the page was shown; it now says what to do
            return Onward.to("/invitation/" + secret).arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(page(secret, invitation, newcomer), frames.words(), problem);
        }
    }

    /** A new person has proven their address and chooses how to sign in. */
    private Response choose(Joining.Joined joined) {
        return Onward.to(null)
                .turn("/enrol")
                .cookie(cookie.of(enrol.begin(joined.person())))
                .build();
    }

    private Response goOn(Joining.Joined joined) {
        sessions.actFor(joined.organisation());
        sessions.notice("invitation.joined");
        return Onward.to(null).arrive().build();
    }

    private Page page(String secret, InvitationPage invitation, Newcomer typed) {
        var words = frames.words();
        return Page.of("pages/signin/invitation.jte", frames.open(words.t("invitation.title")))
                .with("here", "/invitation/" + secret)
                .with("signIn", Onward.to("/invitation/" + secret).by("/sign-in"))
                .with("invitation", invitation)
                .with("until", words.date(invitation.expiresAt().atZone(ZoneId.of("Europe/Brussels"))))
                .with("typed", typed)
                .with("languages", languages.choices(typed.language()))
                .with("timeZones", timeZones.choices(words, typed.timeZone()));
    }
}
