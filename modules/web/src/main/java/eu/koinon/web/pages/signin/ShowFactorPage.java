package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.Enrol;
import eu.koinon.access.signin.Factors;
import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.kernel.Problem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A link has proven the address, but something guards the account: it is shown here before anything changes, for a
 * mailbox alone opens no account.
 */
@Path("/enrol/show")
@Produces("text/html")
public class ShowFactorPage {

    @Inject
    private Frames frames;

    @Inject
    private Enrol enrol;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private SignInByProvider provider;

    @Inject
    private SignInForm signIn;

    @Inject
    private PendingCookie cookie;

    @GET
    public Response show(@QueryParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return enrol.awaited(cookie.secret())
                .map(factors -> page(onward, factors, "").ok())
                .orElseGet(() -> onward.turn("/enrol").build());
    }

    @POST
    public Response code(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("recovery") @DefaultValue("") String recovery,
            @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        var factors = enrol.awaited(cookie.secret());
        try {
            var choosing = enrol.showCode(cookie.secret(), code.isBlank() ? recovery : code);
            return onward.turn("/enrol").cookie(cookie.of(choosing)).build();
        } catch (Problem problem) {
            return factors.isEmpty()
                    ? signIn.again(onward, problem)
                    : Mistakes.answer(
                            page(onward, factors.get(), recovery),
                            frames.words(),
                            problem,
                            recovery.isBlank() ? "code" : "recovery");
        }
    }

    @POST
    @Path("passkey/options")
    @Produces(MediaType.APPLICATION_JSON)
    public String passkeyOptions() {
        return passkeys.optionsToShow(cookie.secret());
    }

    @POST
    @Path("passkey")
    public Response passkey(
            @FormParam("credential") @DefaultValue("") String answer, @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        var factors = enrol.awaited(cookie.secret());
        try {
            var choosing = passkeys.show(cookie.secret(), answer);
            return onward.turn("/enrol").cookie(cookie.of(choosing)).build();
        } catch (Problem problem) {
            return factors.isEmpty()
                    ? signIn.again(onward, problem)
                    : Mistakes.answer(page(onward, factors.get(), ""), frames.words(), problem);
        }
    }

    private Page page(Onward onward, Factors factors, String recovery) {
        return Page.of("pages/signin/show.jte", frames.open(frames.words().t("reset.show-title")))
                .with("next", onward.path())
                .with("codes", factors.codes())
                .with("passkeys", factors.passkeys() && passkeys.arePossible())
                .with("provider", factors.provider() ? provider.name().orElse("") : "")
                .with("providerPage", onward.by("/sign-in/provider"))
                .with("recovery", recovery);
    }
}
