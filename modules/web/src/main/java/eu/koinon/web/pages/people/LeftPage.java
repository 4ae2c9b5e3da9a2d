package eu.koinon.web.pages.people;

import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Where somebody arrives who has left the last organisation that they could act for: with it their session has ended. */
@Path("/left")
@Produces("text/html")
public class LeftPage {

    @Inject
    private Frames frames;

    @GET
    public Response show() {
        return Page.of("pages/people/left.jte", frames.open(frames.words().t("people.left-title")))
                .ok();
    }
}
