package eu.koinon.web.pages.interest;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CloseCall;
import eu.koinon.organisations.interest.calls.EditCall;
import eu.koinon.organisations.interest.calls.ExtendDeadline;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.ListExtensions;
import eu.koinon.organisations.interest.calls.PublishCall;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.interest.calls.ReadCall;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;

/** Where coordinators make a call: what it says, its deadline, and how it is opened and closed. */
@Path("/interest/{call}")
@Produces("text/html")
public class SetUpPage {

    @Inject
    private ReadCall calls;

    @Inject
    private EditCall edit;

    @Inject
    private PublishCall publish;

    @Inject
    private ExtendDeadline extend;

    @Inject
    private CloseCall close;

    @Inject
    private ListExtensions extensions;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @Inject
    private CallTexts texts;

    @Inject
    private Clock clock;

    @GET
    @Path("set-up")
    public Response show(@PathParam("call") String id) {
        frames.known();
        powers.must(Permission.INTEREST_EDIT, null);
        return overview(calls.read(CallId.parse(id))).ok();
    }

    @GET
    @Path("texts")
    public Response editTexts(@PathParam("call") String id) {
        frames.known();
        powers.must(Permission.INTEREST_EDIT, null);
        var call = calls.read(CallId.parse(id));
        return texts.page(call, CallTexts.form(call)).ok();
    }

    @POST
    @Path("texts")
    public Response changeTexts(@PathParam("call") String id, MultivaluedMap<String, String> sent) {
        var typed = texts.read(sent);
        try {
            edit.edit(CallId.parse(id), FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("interest.saved");
            return at(CallId.parse(id));
        } catch (Problem problem) {
            return ComingBack.of(texts.page(calls.read(CallId.parse(id)), typed), frames.words(), problem);
        }
    }

    @GET
    @Path("publish")
    public Response askPublish(@PathParam("call") String id) {
        frames.known();
        powers.must(Permission.INTEREST_PUBLISH, null);
        return confirm("pages/interest/publish.jte", calls.read(CallId.parse(id)), "interest.publish");
    }

    @POST
    @Path("publish")
    public Response publish(@PathParam("call") String id, MultivaluedMap<String, String> sent) {
        try {
            publish.publish(CallId.parse(id), FormVersion.read(sent.getFirst("version")));
            sessions.notice("interest.published");
            return at(CallId.parse(id));
        } catch (Problem problem) {
            return ComingBack.of(overview(calls.read(CallId.parse(id))), frames.words(), problem, field -> "");
        }
    }

    @GET
    @Path("close")
    public Response askClose(@PathParam("call") String id) {
        frames.known();
        powers.must(Permission.INTEREST_PUBLISH, null);
        return confirm("pages/interest/close.jte", calls.read(CallId.parse(id)), "interest.close");
    }

    @POST
    @Path("close")
    public Response close(@PathParam("call") String id, MultivaluedMap<String, String> sent) {
        try {
            close.close(CallId.parse(id), FormVersion.read(sent.getFirst("version")));
            sessions.notice("interest.closed");
            return at(CallId.parse(id));
        } catch (Problem problem) {
            return ComingBack.of(overview(calls.read(CallId.parse(id))), frames.words(), problem, field -> "");
        }
    }

    @GET
    @Path("deadline")
    public Response askExtend(@PathParam("call") String id) {
        frames.known();
        powers.must(Permission.INTEREST_EXTEND, null);
        var call = calls.read(CallId.parse(id));
        return deadline(
                        call,
                        new ExtendDeadline.Request(
                                call.deadlineLocal().toLocalDate().toString(),
                                call.deadlineLocal().toLocalTime().toString(),
                                ""))
                .ok();
    }

    @POST
    @Path("deadline")
    public Response extend(@PathParam("call") String id, MultivaluedMap<String, String> sent) {
        var typed =
                new ExtendDeadline.Request(Sent.day(sent, "date"), Sent.part(sent, "time"), Sent.part(sent, "reason"));
        try {
            extend.extend(CallId.parse(id), FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("interest.extended");
            return at(CallId.parse(id));
        } catch (Problem problem) {
            return ComingBack.of(deadline(calls.read(CallId.parse(id)), typed), frames.words(), problem);
        }
    }

    private Page overview(InterestCall call) {
        var m = frames.words();
        var kinds = Arrays.stream(QuestionKind.values())
                .map(kind -> Choice.of(kind.name(), m.of(kind), false))
                .toList();
        return Page.of(
                        "pages/interest/setUp.jte",
                        frames.of(call.title().in(m.language().tag()), Section.INTEREST))
                .with("call", call)
                .with("open", call.isOpen(clock.instant()))
                .with("kinds", kinds)
                .with("extensions", extensions.list(call.id()));
    }

    private Page deadline(InterestCall call, ExtendDeadline.Request typed) {
        var m = frames.words();
        return Page.of("pages/interest/deadline.jte", frames.of(m.t("interest.extend"), Section.INTEREST))
                .with("call", call)
                .with("day", DayTyped.of(typed.date()))
                .with("typed", typed);
    }

    private Response confirm(String template, InterestCall call, String title) {
        var m = frames.words();
        return Page.of(template, frames.of(m.t(title), Section.INTEREST))
                .with("call", call)
                .ok();
    }

    private static Response at(CallId call) {
        return Response.seeOther(URI.create("/interest/" + call + "/set-up")).build();
    }
}
