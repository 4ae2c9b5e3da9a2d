package eu.koinon.web.pages;

import eu.koinon.kernel.Settings;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.overview.ReadPublicFigures;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.home.HeldApplications;
import eu.koinon.web.pages.home.MemberHome;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/**
 * The first page: for visitors what this network is, for applicants how far they are, for people who are signed in what
 * waits for them.
 */
@Path("/")
@Produces("text/html")
public class HomePage {

    @Inject
    private Frames frames;

    @Inject
    private MemberHome home;

    @Inject
    private HeldApplications applications;

    @Inject
    private ListCalls calls;

    @Inject
    private ReadPublicFigures figures;

    @Inject
    private Settings settings;

    @GET
    public Response show() {
        var reader = frames.known();
        var answer =
                reader.isPresent() ? home.page(reader.get()).ok() : welcome().ok();
        return applications
                .forgetting()
                .map(cookie -> Response.fromResponse(answer).cookie(cookie).build())
                .orElse(answer);
    }

    private Page welcome() {
        var m = frames.words();
        return Page.of("pages/welcome.jte", frames.open(m.t("welcome.title")))
                .with("contact", settings.networkContact().orElse(""))
                .with("applications", applications.list())
                .with("figures", figures.read())
                .with("calls", MemberHome.open(calls));
    }
}
