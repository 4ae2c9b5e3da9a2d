package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.AssignRoles;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Decides which roles a person holds in an organisation, from when until when. */
@Path("/organisations/{organisation}/people/{person}")
@Produces("text/html")
public class RolesPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private AssignRoles assign;

    @Inject
    private OfferedRoles offered;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation, @PathParam("person") String person) {
        var id = OrganisationId.parse(organisation);
        var profile = organisations.read(id);
        var here = find(id, PersonId.parse(person));
        powers.must(Permission.MEMBERSHIP_ASSIGN, id);
        return page(profile, here, RolesForm.of(here.mandates(), offered.in(profile)), here.version())
                .ok();
    }

    @POST
    public Response assign(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        var profile = organisations.read(id);
        var here = find(id, who);
        var form = RolesForm.read(sent, here.mandates(), offered.in(profile));
        var version = FormVersion.read(sent.getFirst("version"));
        try {
            assign.assign(id, who, version, new AssignRoles.Request(form.mandates()));
            sessions.notice("people.roles-changed");
            return Response.seeOther(URI.create("/organisations/" + id + "/people"))
                    .build();
        } catch (Problem problem) {
            // what somebody else has stored meanwhile stands beside what was chosen here, which may then be sent again
            var page = problem instanceof StaleVersion
                    ? page(profile, here, form, here.version()).with("overtaken", true)
                    : page(profile, here, form, version);
            return ComingBack.of(page, frames.words(), problem, form::field);
        }
    }

    private PersonHere find(OrganisationId organisation, PersonId person) {
        return people.list(organisation).items().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Page page(OrganisationPage profile, PersonHere person, RolesForm form, long version) {
        var m = frames.words();
        return Page.of("pages/people/roles.jte", frames.of(m.t("people.roles-title"), sections.of(profile.id())))
                .with("organisation", profile)
                .with("person", person)
                .with("form", form)
                .with("version", version);
    }
}
