package eu.koinon.web.pages.interest;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Takes the applications off the first page of this browser. The links in the mails stay good. */
@Path("/forget-applications")
@Produces("text/html")
public class ForgetLinksPage {

    @Inject
    private HeldLinks links;

    @POST
    public Response forget() {
        return Response.seeOther(URI.create("/")).cookie(links.of(List.of())).build();
    }
}
