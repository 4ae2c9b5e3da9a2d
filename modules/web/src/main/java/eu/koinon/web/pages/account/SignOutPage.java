package eu.koinon.web.pages.account;

import eu.koinon.access.Sessions;
import eu.koinon.access.signin.SignOut;
import eu.koinon.kernel.SignInNeeded;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing out, at this device. */
@Path("/sign-out")
@Produces("text/html")
public class SignOutPage {

    @Inject
    private SignOut signOut;

    @Inject
    private Sessions sessions;

    @POST
    public Response signOut() {
        try {
            signOut.record();
        } catch (SignInNeeded alreadyOut) {
            // somebody pressed twice, or the session ended meanwhile: they are where they wanted to be
        }
        sessions.end();
        return Response.seeOther(URI.create("/")).build();
    }
}
