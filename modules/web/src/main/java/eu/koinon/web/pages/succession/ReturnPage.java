package eu.koinon.web.pages.succession;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.succession.PlanSuccession;
import eu.koinon.organisations.succession.ReturnOrganisation;
import eu.koinon.organisations.succession.ReturnRequest;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation that was removed or merged comes back, with those of its last people who are chosen. */
@Path("/organisations/{organisation}/return")
@Produces("text/html")
public class ReturnPage {

    @Inject
    private PlanSuccession plans;

    @Inject
    private ReturnOrganisation comeBack;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        var page = page(id, null, "");
        powers.must(Permission.ORGANISATION_RETURN, id);
        return page.ok();
    }

    @POST
    public Response comeBack(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var people = sent.get("people") == null ? List.<String>of() : sent.get("people");
        var reason = sent.getFirst("reason");
        try {
            comeBack.comeBack(id, new ReturnRequest(people, reason, sent.getFirst("mark")));
            sessions.notice("succession.came-back");
            return Response.seeOther(URI.create("/organisations/" + id)).build();
        } catch (Problem problem) {
            return ComingBack.of(page(id, people, reason == null ? "" : reason), frames.words(), problem);
        }
    }

    /** @param chosen all who belonged to it last, unless somebody has chosen */
    private Page page(OrganisationId organisation, @Nullable List<String> chosen, String reason) {
        var m = frames.words();
        var plan = plans.comeBack(organisation);
        var people = plan.foreseen().stream()
                .filter(each -> each.fate() == Fate.PERSON_RETURNS)
                .map(each -> Choice.of(each.id(), each.name(), chosen == null || chosen.contains(each.id())))
                .toList();
        return Page.of("pages/succession/return.jte", frames.of(m.t("succession.return"), Section.ORGANISATIONS))
                .with("plan", plan)
                .with("people", people)
                .with("effects", Effects.of(m, plan, EnumSet.of(Fate.PERSON_RETURNS)))
                .with("reason", reason);
    }
}
