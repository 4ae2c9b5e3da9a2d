package eu.koinon.web.pages.people;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.LeaveOrganisation;
import eu.koinon.organisations.membership.ListMyOrganisations;
import eu.koinon.organisations.membership.MyOrganisation;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** I leave an organisation. */
@Path("/organisations/{mine}/leave")
@Produces("text/html")
public class LeavePage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListMyOrganisations mine;

    @Inject
    private LeaveOrganisation leave;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @GET
    public Response show(@PathParam("mine") String organisation) {
        var id = OrganisationId.parse(organisation);
        mustBeMine(id);
        powers.must(Permission.MEMBERSHIP_LEAVE, id);
        return page(id).ok();
    }

    /** Leaving ends the sessions that act for the organisation: whoever has another acts for that one from now on. */
    @POST
    public Response leave(@PathParam("mine") String organisation) {
        var id = OrganisationId.parse(organisation);
        var next = next(id, mustBeMine(id));
        try {
            powers.must(Permission.MEMBERSHIP_LEAVE, id);
            next.ifPresent(other -> sessions.actFor(other.id()));
            leave.leave(id);
        } catch (Problem problem) {
            next.ifPresent(other -> sessions.actFor(id));
            return ComingBack.of(page(id), frames.words(), problem);
        }
        if (next.isEmpty() && id.equals(current.organisation())) {
            return Response.seeOther(URI.create("/left")).build();
        }
        sessions.notice("people.left");
        return Response.seeOther(URI.create("/")).build();
    }

    /** The one to act for when the one acted for is left. */
    private Optional<MyOrganisation> next(OrganisationId leaving, List<MyOrganisation> all) {
        return leaving.equals(current.organisation())
                ? all.stream().filter(each -> !each.id().equals(leaving)).findFirst()
                : Optional.empty();
    }

    private List<MyOrganisation> mustBeMine(OrganisationId organisation) {
        var all = mine.list().items();
        if (all.stream().noneMatch(each -> each.id().equals(organisation))) {
            throw new Missing();
        }
        return all;
    }

    private Page page(OrganisationId organisation) {
        var m = frames.words();
        var page = Page.of("pages/people/leave.jte", frames.of(m.t("people.leave-title"), sections.of(organisation)))
                .with("organisation", organisations.read(organisation))
                .with("acting", organisation.equals(current.organisation()));
        next(organisation, mine.list().items()).ifPresent(other -> page.with("then", other.name()));
        return page;
    }
}
