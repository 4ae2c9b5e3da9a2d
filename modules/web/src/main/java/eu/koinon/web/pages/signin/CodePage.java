package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.ConfirmCode;
import eu.koinon.access.signin.Factors;
import eu.koinon.access.signin.PasskeyCeremonies;
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
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The password was right; now the code of the app, a recovery code, or a passkey. */
@Path("/sign-in/code")
@Produces("text/html")
public class CodePage {

    @Inject
    private Frames frames;

    @Inject
    private ConfirmCode confirm;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private SignInForm signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private PendingCookie cookie;

    @GET
    public Response show(@QueryParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return confirm.awaited(cookie.secret())
                .map(factors -> page(onward, factors, "").ok())
                .orElseGet(() -> onward.turn("/sign-in").build());
    }

    @POST
    public Response confirm(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("recovery") @DefaultValue("") String recovery,
            @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        var secret = cookie.secret();
        var factors = confirm.awaited(secret);
        try {
            return entrance.enter(confirm.confirm(secret, code.isBlank() ? recovery : code), onward);
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

    private Page page(Onward onward, Factors factors, String recovery) {
        return Page.of("pages/signin/code.jte", frames.open(frames.words().t("sign-in.code-title")))
                .with("next", onward.path())
                .with("codes", factors.codes())
                .with("passkeys", factors.passkeys() && passkeys.arePossible())
                .with("recovery", recovery)
                .with("demoCode", confirm.demoCode(cookie.secret()).orElse(""));
    }
}
