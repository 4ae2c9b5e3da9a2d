package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.membership.RemovePerson;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Parts from a person. The reason stays on record; what they hold for the organisation ends at once. */
@Path("/organisations/{organisation}/people/{person}/remove")
@Produces("text/html")
public class RemovePersonPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private RemovePerson remove;

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
        var here = find(id, PersonId.parse(person));
        powers.must(Permission.MEMBERSHIP_REMOVE, id);
        return page(id, here, here.version(), "").ok();
    }

    @POST
    public Response remove(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        try {
            remove.remove(id, who, FormVersion.read(version), new Reason(reason));
            sessions.notice("people.removed");
            return Response.seeOther(URI.create("/organisations/" + id + "/people"))
                    .build();
        } catch (Problem problem) {
            var here = find(id, who);
            var next = problem instanceof StaleVersion ? here.version() : FormVersion.read(version);
            return ComingBack.of(page(id, here, next, reason == null ? "" : reason), frames.words(), problem);
        }
    }

    private PersonHere find(OrganisationId organisation, PersonId person) {
        return people.list(organisation).items().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Page page(OrganisationId organisation, PersonHere person, long version, String reason) {
        var m = frames.words();
        return Page.of("pages/people/remove.jte", frames.of(m.t("people.remove-title"), sections.of(organisation)))
                .with("organisation", organisations.read(organisation))
                .with("person", person)
                .with("version", version)
                .with("reason", reason);
    }
}
