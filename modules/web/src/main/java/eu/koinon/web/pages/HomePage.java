package eu.koinon.web.pages;

import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The first page: for visitors what this network is, for people who are signed in what waits for them. */
@Path("/")
@Produces("text/html")
public class HomePage {

    @Inject
    private Frames frames;

    @GET
    public Response show() {
        var m = frames.words();
        if (frames.known().isEmpty()) {
            return Page.of("pages/welcome.jte", frames.open(m.t("welcome.title"))).ok();
        }
        return Page.of("pages/home.jte", frames.of(m.t("nav.home"), Section.HOME))
                .with("reader", frames.known().get())
                .ok();
    }
}
