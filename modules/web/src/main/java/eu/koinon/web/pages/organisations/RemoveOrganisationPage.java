package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.network.RemoveOrganisation;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
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

/** The secretariat takes an organisation out of the network. It says why; that stays on record. */
@Path("/organisations/{organisation}/remove")
@Produces("text/html")
public class RemoveOrganisationPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private RemoveOrganisation remove;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        var stored = organisations.read(id);
        powers.must(Permission.ORGANISATION_REMOVE, id);
        return page(stored, stored.version(), "").ok();
    }

    @POST
    public Response remove(
            @PathParam("organisation") String organisation,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        var id = OrganisationId.parse(organisation);
        try {
            remove.remove(id, FormVersion.read(version), new Reason(reason));
            sessions.notice("organisation.removed");
            return Response.seeOther(URI.create("/organisations")).build();
        } catch (Problem problem) {
            var stored = organisations.read(id);
            var next = problem instanceof StaleVersion ? stored.version() : FormVersion.read(version);
            return ComingBack.of(page(stored, next, reason == null ? "" : reason), frames.words(), problem);
        }
    }

    private Page page(OrganisationPage stored, long version, String reason) {
        var m = frames.words();
        return Page.of("pages/organisations/remove.jte", frames.of(m.t("organisation.remove"), Section.ORGANISATIONS))
                .with("organisation", stored)
                .with("people", people.list(stored.id()).items().size())
                .with("version", version)
                .with("reason", reason);
    }
}
