package eu.koinon.web.pages.account;

import eu.koinon.access.Sessions;
import eu.koinon.access.signin.SignOut;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Signing out, at this device. */
@Path("/sign-out")
@Produces("text/html")
public class SignOutPage {

    @Inject
    private SignOut signOut;

    @Inject
    private Sessions sessions;

    @POST
    public Response signOut(@FormParam("next") @Nullable String next) {
        try {
            signOut.record();
        } catch (SignInNeeded alreadyOut) {
            // somebody pressed twice, or the session ended meanwhile: they are where they wanted to be
        }
        sessions.end();
        return Onward.to(next).arrive().build();
    }
}
