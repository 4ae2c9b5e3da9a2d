package eu.koinon.web.pages.people;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.deputies.ListDeputies;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.invitations.InvitationList;
import eu.koinon.organisations.invitations.ListInvitations;
import eu.koinon.organisations.joining.JoinRequestLine;
import eu.koinon.organisations.joining.ListJoinRequests;
import eu.koinon.organisations.mandates.ListProofs;
import eu.koinon.organisations.mandates.Proof;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.organisations.Sections;
import eu.koinon.web.pages.organisations.Tabs;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;

/** Who belongs to an organisation, and whom it has invited. */
@Path("/organisations/{organisation}/people")
@Produces("text/html")
public class PeoplePage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private ListInvitations invitations;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    @Inject
    private Sections sections;

    @Inject
    private ListProofs proofs;

    @Inject
    private ListJoinRequests requests;

    @Inject
    private ListDeputies deputies;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        var profile = organisations.read(id);
        var list = people.list(id);
        var proven =
                powers.may(Permission.MANDATE_LIST_PROOFS, id) ? proofs.list(id).items() : List.<Proof>of();
        var away = powers.may(Permission.DEPUTY_LIST, id) ? deputies.list(id).items() : List.<DeputyLine>of();
        var here = list.items().stream()
                .map(person -> PersonView.of(person, list.today(), current.person(), proven, away))
                .toList();
        var open = powers.may(Permission.INVITATION_LIST, id) ? invitations.list(id) : new InvitationList(List.of());
        var m = frames.words();
        return Page.of("pages/people/list.jte", frames.of(m.t("people.title"), sections.of(id)))
                .with("organisation", profile)
                .with("people", here)
                .with("invitations", open.items())
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()))
                .with("tabs", Tabs.of(profile, Tabs.Tab.PEOPLE, powers))
                .with("mayInvite", powers.may(Permission.MEMBERSHIP_INVITE, id))
                .with(
                        "requests",
                        powers.may(Permission.JOIN_LIST, id) ? requests.list(id).items() : List.<JoinRequestLine>of())
                .with("mayChooseDomains", powers.may(Permission.JOIN_DOMAINS, id))
                .with("mayProve", powers.may(Permission.MANDATE_PROVE, id))
                .with("mayNameDeputy", powers.may(Permission.DEPUTY_NAME, id))
                .with("mayImport", powers.may(Permission.IMPORT_UPLOAD, id))
                .with("mayAssign", powers.may(Permission.MEMBERSHIP_ASSIGN, id))
                .with("mayRemove", powers.may(Permission.MEMBERSHIP_REMOVE, id))
                .with("coordinates", frames.known().orElseThrow().roles().contains(Role.COORDINATOR))
                .with("mayLock", powers.may(Permission.PERSON_LOCK))
                .ok();
    }
}
