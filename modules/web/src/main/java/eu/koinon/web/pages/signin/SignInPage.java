package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.Pending;
import eu.koinon.access.signin.SignInByPassword;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.Settings;
import eu.koinon.web.look.Frames;
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

/** Signing in: with a passkey alone, or with address and password here and a code on the next page. */
@Path("/sign-in")
@Produces("text/html")
public class SignInPage {

    @Inject
    private Frames frames;

    @Inject
    private SignInForm form;

    @Inject
    private SignInByPassword byPassword;

    @Inject
    private PendingCookie cookie;

    @Inject
    private Settings settings;

    @GET
    public Response show(
            @QueryParam("next") @Nullable String next, @QueryParam("as") @DefaultValue("") String address) {
        var onward = Onward.to(next);
        return frames.known().isPresent()
                ? onward.arrive().build()
                : form.page(onward, settings.demo() ? address : "").ok();
    }

    @POST
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        try {
            var pending = byPassword.attempt(email, password);
            var page = pending.kind() == Pending.Kind.CODE ? "/sign-in/code" : "/enrol";
            return onward.turn(page).cookie(cookie.of(pending)).build();
        } catch (Problem problem) {
            return Mistakes.answer(form.page(onward, email), frames.words(), problem);
        }
    }
}
