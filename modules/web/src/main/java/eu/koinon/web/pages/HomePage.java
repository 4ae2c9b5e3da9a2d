package eu.koinon.web.pages;

import eu.koinon.kernel.Settings;
import eu.koinon.organisations.interest.calls.CallLine;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.home.MemberHome;
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

    @Inject
    private MemberHome home;

    @Inject
    private ListCalls calls;

    @Inject
    private Settings settings;

    @GET
    public Response show() {
        var reader = frames.known();
        if (reader.isPresent()) {
            return home.page(reader.get()).ok();
        }
        var m = frames.words();
        return Page.of("pages/welcome.jte", frames.open(m.t("welcome.title")))
                .with("contact", settings.networkContact().orElse(""))
                .with(
                        "calls",
                        calls.list().items().stream()
                                .filter(CallLine::open)
                                .filter(call -> !call.renewal())
                                .toList())
                .ok();
    }
}
