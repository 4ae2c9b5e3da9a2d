package eu.koinon.web.pages.interest;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The calls: for visitors those that were published, for coordinators all. */
@Path("/interest")
@Produces("text/html")
public class CallsPage {

    @Inject
    private ListCalls calls;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @GET
    public Response show() {
        var title = frames.words().t("interest.title");
        var coordinates = powers.may(Permission.INTEREST_EDIT);
        var list = calls.list();
        var frame = frames.known().isPresent() ? frames.of(title, Section.INTEREST) : frames.open(title);
        return Page.of("pages/interest/list.jte", frame)
                .with("calls", list.items())
                .with("coordinates", coordinates || powers.may(Permission.INTEREST_EDIT))
                .ok();
    }
}
