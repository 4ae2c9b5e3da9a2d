package eu.koinon.web.pages.succession;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.succession.ListSuccessions;
import eu.koinon.organisations.succession.PlanSuccession;
import eu.koinon.organisations.succession.Succession;
import eu.koinon.organisations.succession.SuccessionId;
import eu.koinon.organisations.succession.UndoRequest;
import eu.koinon.organisations.succession.UndoSuccession;
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
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Mergers, splits and returns on record, to be undone for thirty days; and the organisations that could come back. */
@Path("/organisations/changes")
@Produces("text/html")
public class ChangesPage {

    @Inject
    private ListSuccessions successions;

    @Inject
    private PlanSuccession plans;

    @Inject
    private UndoSuccession undo;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    @GET
    public Response list() {
        var items = successions.list().items();
        var reader = frames.known().orElseThrow();
        return Page.of(
                        "pages/succession/changes.jte",
                        frames.of(frames.words().t("succession.changes"), Section.ORGANISATIONS))
                .with("items", items)
                .with("gone", successions.gone())
                .with("now", clock.instant())
                .with("zone", ZoneId.of(reader.timeZone()))
                .ok();
    }

    @GET
    @Path("{succession}/undo")
    public Response show(@PathParam("succession") String succession) {
        var done = successions.get(SuccessionId.parse(succession));
        powers.must(Permission.ORGANISATION_UNDO, null);
        return page(done, "").ok();
    }

    @POST
    @Path("{succession}/undo")
    public Response undo(
            @PathParam("succession") String succession,
            @FormParam("mark") @Nullable String mark,
            @FormParam("reason") @Nullable String reason) {
        var done = successions.get(SuccessionId.parse(succession));
        try {
            undo.undo(done.organisation(), done.id(), new UndoRequest(reason, mark));
            sessions.notice("succession.undone");
            return Response.seeOther(URI.create("/organisations/changes")).build();
        } catch (Problem problem) {
            return ComingBack.of(page(done, reason == null ? "" : reason), frames.words(), problem);
        }
    }

    private Page page(Succession done, String reason) {
        var m = frames.words();
        var plan = plans.undo(done.id());
        return Page.of("pages/succession/undo.jte", frames.of(m.t("succession.undo"), Section.ORGANISATIONS))
                .with("done", done)
                .with("plan", plan)
                .with("effects", Effects.of(m, plan))
                .with("reason", reason);
    }

    /** What was done, in a sentence. */
    public static String sentence(Words m, Succession done) {
        var other = done.successorName() == null ? "" : done.successorName();
        return switch (done.kind()) {
            case MERGE -> m.t("succession.line-merge", "organisation", done.organisationName(), "other", other);
            case SPLIT -> m.t("succession.line-split", "organisation", done.organisationName(), "other", other);
            case RETURN -> m.t("succession.line-return", "organisation", done.organisationName());
        };
    }
}
