package eu.koinon.web.pages.interest;

import eu.koinon.organisations.interest.applications.ReadApplication;
import eu.koinon.organisations.interest.applications.ReadSubmissions;
import eu.koinon.web.look.Frames;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What was submitted when, and what was changed since, for those who work on it. */
@Path("/application/{secret}/history")
@Produces("text/html")
public class OwnHistoryPage {

    @Inject
    private ReadApplication read;

    @Inject
    private ReadSubmissions submissions;

    @Inject
    private History history;

    @Inject
    private Frames frames;

    @GET
    public Response show(@PathParam("secret") String secret) {
        var page = read.read(secret);
        return history.page(
                frames.open(frames.words().t("application.history")),
                page,
                submissions.read(secret),
                "/application/" + secret + "/preview");
    }
}
