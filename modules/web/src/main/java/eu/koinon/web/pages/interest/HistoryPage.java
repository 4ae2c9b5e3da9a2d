package eu.koinon.web.pages.interest;

import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.OpenApplication;
import eu.koinon.organisations.interest.applications.ReadSubmissions;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What was submitted when, and what was changed since, for coordinators. */
@Path("/interest/applications/{application}/history")
@Produces("text/html")
public class HistoryPage {

    @Inject
    private OpenApplication open;

    @Inject
    private ReadSubmissions submissions;

    @Inject
    private History history;

    @Inject
    private Frames frames;

    @GET
    public Response show(@PathParam("application") String id) {
        var application = ApplicationId.parse(id);
        var page = open.open(application);
        return history.page(
                frames.of(frames.words().t("application.history"), Section.INTEREST),
                page,
                submissions.read(application),
                "/interest/applications/" + application);
    }
}
