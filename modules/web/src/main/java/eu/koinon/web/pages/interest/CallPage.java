package eu.koinon.web.pages.interest;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.interest.applications.Reapply;
import eu.koinon.organisations.interest.applications.StartApplication;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.ReadCall;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One call as everybody sees it, and where an application begins: with an address, to which a link is sent. */
@Path("/interest/{call}")
@Produces("text/html")
public class CallPage {

    @Inject
    private ReadCall calls;

    @Inject
    private StartApplication start;

    @Inject
    private Reapply reapply;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @GET
    public Response show(@PathParam("call") String call) {
        var language = frames.words().language().tag();
        return page(calls.read(CallId.parse(call)), "", language).ok();
    }

    @POST
    @Path("start")
    public Response start(
            @PathParam("call") String call,
            @FormParam("email") @Nullable String email,
            @FormParam("language") @Nullable String language) {
        var id = CallId.parse(call);
        try {
            start.start(id, email, language);
            return Response.seeOther(URI.create("/interest/" + id + "/started")).build();
        } catch (Problem problem) {
            return ComingBack.of(page(calls.read(id), email, language), frames.words(), problem);
        }
    }

    @GET
    @Path("started")
    public Response started(@PathParam("call") String call) {
        var m = frames.words();
        return Page.of("pages/interest/started.jte", frames.open(m.t("interest.started-title")))
                .with("call", calls.read(CallId.parse(call)))
                .ok();
    }

    /** An administrator of a member goes on where their organisation's application is. */
    @POST
    @Path("reapply")
    public Response reapply(@PathParam("call") String call) {
        var organisation = current.organisation();
        if (organisation == null) {
            throw new SignInNeeded();
        }
        var link = reapply.reapply(organisation, CallId.parse(call));
        return Response.seeOther(URI.create(link.getPath())).build();
    }

    private Page page(InterestCall call, @Nullable String email, @Nullable String language) {
        var m = frames.words();
        var title = call.title().in(m.language().tag());
        var frame =
                frames.known().isPresent() ? frames.of(title, Section.INTEREST).withExit(null) : frames.open(title);
        var organisation = current.organisation();
        return Page.of("pages/interest/show.jte", frame)
                .with("call", call)
                .with("open", call.isOpen(clock.instant()))
                .with("coordinates", powers.may(Permission.INTEREST_EDIT))
                .with("mayReapply", call.renewal() && powers.may(Permission.INTEREST_RENEW, organisation))
                .with("email", email == null ? "" : email)
                .with(
                        "languages",
                        frame.languages().stream()
                                .map(each -> Choice.of(
                                        each.tag(), each.name(), each.tag().equals(language)))
                                .toList());
    }
}
