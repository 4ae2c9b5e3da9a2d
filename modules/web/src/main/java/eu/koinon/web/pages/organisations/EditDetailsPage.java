package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.EditDetails;
import eu.koinon.organisations.profile.ReadDetails;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
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
import java.util.List;

/** An organisation says what it does, for whom, in which languages and how to reach it, and who sees each of these. */
@Path("/organisations/{organisation}/details")
@Produces("text/html")
public class EditDetailsPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ReadDetails details;

    @Inject
    private EditDetails edit;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        var owner = organisations.read(id);
        powers.must(Permission.ORGANISATION_EDIT, id);
        var stored = details.read(id);
        return page(owner, stored.form(), stored.version()).ok();
    }

    @POST
    public Response edit(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var typed = SentDetails.read(sent);
        var version = FormVersion.read(sent.getFirst("version"));
        try {
            edit.edit(id, version, typed);
            sessions.notice("organisation.changed");
            return Response.seeOther(URI.create("/organisations/" + id)).build();
        } catch (Problem problem) {
            var m = frames.words();
            var owner = organisations.read(id);
            var stored = details.read(id);
            var stale = problem instanceof StaleVersion;
            var shown = stale ? DetailsDifferences.narrowed(stored.form(), typed) : typed;
            var page = page(owner, shown, stale ? stored.version() : version);
            if (stale) {
                page.with("differences", DetailsDifferences.between(m, stored.form(), typed))
                        .with("narrowed", !shown.equals(typed));
            }
            return ComingBack.of(page, m, problem, SentDetails::id);
        }
    }

    private Page page(OrganisationPage owner, DetailsForm typed, long version) {
        var m = frames.words();
        return Page.of(
                        "pages/organisations/details.jte",
                        frames.of(m.t("organisation.edit-details"), sections.of(owner.id())))
                .with("organisation", owner)
                .with("form", DetailsFields.of(m, typed, owner.country().code()))
                .with("version", version)
                .with("differences", List.of());
    }
}
