package eu.koinon.web.pages.organisations;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.web.look.Frames;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A stable address for the organisation that the reader acts for. */
@Path("/organisation")
@Produces("text/html")
public class OwnOrganisationPage {

    @Inject
    private Frames frames;

    @Inject
    private CurrentActor current;

    @GET
    public Response show() {
        if (current.person() == null) {
            throw new SignInNeeded();
        }
        var mine = frames.known().orElseThrow(Missing::new).actingFor();
        if (mine == null) {
            throw new Missing();
        }
        return Response.seeOther(URI.create("/organisations/" + mine)).build();
    }
}
