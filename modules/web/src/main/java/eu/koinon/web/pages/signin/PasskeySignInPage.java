package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.kernel.Problem;
import eu.koinon.web.look.Frames;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The two steps of signing in with a passkey: a challenge for the browser, and its answer as a form. */
@Path("/sign-in/passkey")
public class PasskeySignInPage {

    @Inject
    private Frames frames;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private SignInForm form;

    @Inject
    private Entrance entrance;

    @POST
    @Path("options")
    @Produces(MediaType.APPLICATION_JSON)
    public String options() {
        return passkeys.optionsToSignIn();
    }

    @POST
    @Produces("text/html")
    public Response signIn(
            @FormParam("credential") @DefaultValue("") String answer, @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        try {
            return entrance.enter(passkeys.signIn(answer), onward);
        } catch (Problem problem) {
            return Mistakes.answer(form.page(onward, ""), frames.words(), problem);
        }
    }
}
