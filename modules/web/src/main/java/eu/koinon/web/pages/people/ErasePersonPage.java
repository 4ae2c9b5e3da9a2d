package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.erasure.ErasePerson;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
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

/** A coordinator erases the account of somebody who asked for it. */
@Path("/organisations/{organisation}/people/{person}/account/erase")
@Produces("text/html")
public class ErasePersonPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private ErasePerson erase;

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
        powers.must(Permission.PERSON_ERASE, null);
        return page(id, here, "").ok();
    }

    @POST
    public Response erase(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @FormParam("reason") @Nullable String reason) {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        try {
            erase.erase(who, new Reason(reason));
        } catch (Problem problem) {
            return ComingBack.of(page(id, find(id, who), reason == null ? "" : reason), frames.words(), problem);
        }
        sessions.notice("people.erased");
        return Response.seeOther(URI.create("/organisations/" + id + "/people")).build();
    }

    private PersonHere find(OrganisationId organisation, PersonId person) {
        return people.list(organisation).items().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Page page(OrganisationId organisation, PersonHere person, String reason) {
        return Page.of(
                        "pages/people/erase.jte",
                        frames.of(frames.words().t("people.erase-title"), sections.of(organisation)))
                .with("organisation", organisations.read(organisation))
                .with("person", person)
                .with("reason", reason);
    }
}
