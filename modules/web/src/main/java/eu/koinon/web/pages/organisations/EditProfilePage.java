package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.EditOrganisation;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.directory.ReadOrganisation;
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

/** An organisation changes what it says of itself. */
@Path("/organisations/{organisation}/edit")
@Produces("text/html")
public class EditProfilePage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private EditOrganisation edit;

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
        var stored = organisations.read(id);
        powers.must(Permission.ORGANISATION_EDIT, id);
        return page(stored, stored.form()).ok();
    }

    @POST
    public Response edit(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var typed = ProfileForm.read(sent);
        try {
            edit.edit(id, FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("organisation.changed");
            return Response.seeOther(URI.create("/organisations/" + id)).build();
        } catch (Problem problem) {
            return comeBack(id, typed, sent.getFirst("version"), problem);
        }
    }

    private Response comeBack(OrganisationId id, Profile.Form typed, String version, Problem problem) {
        var m = frames.words();
        var stored = organisations.read(id);
        var page = page(stored, typed);
        if (problem instanceof StaleVersion) {
            // sent again, it is meant for what is stored now, which stands beside it
            page.with("differences", Differences.between(m, stored.form(), typed));
        } else {
            page.with("version", FormVersion.read(version));
        }
        return ComingBack.of(page, m, problem, field -> problem instanceof DirectoryProblem.NameTaken ? "name" : field);
    }

    private Page page(OrganisationPage stored, Profile.Form typed) {
        var m = frames.words();
        return Page.of("pages/organisations/edit.jte", frames.of(m.t("organisation.edit"), sections.of(stored.id())))
                .with("organisation", stored)
                .with("form", ProfileForm.of(typed, m))
                .with("version", stored.version())
                .with("differences", List.of());
    }
}
