package eu.koinon.web.pages.imports;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.imports.ConfirmImport;
import eu.koinon.organisations.imports.DiscardImport;
import eu.koinon.organisations.imports.ImportId;
import eu.koinon.organisations.imports.ImportState;
import eu.koinon.organisations.imports.ReadImport;
import eu.koinon.organisations.profile.ExportResource;
import eu.koinon.web.look.Choice;
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
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import: what it would do, how far it is, what it has done. */
@Path("/organisations/{organisation}/imports/{import}")
@Produces("text/html")
public class OneImportPage {

    private static final String LEAVE_OUT = "leave-out";

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ReadImport read;

    @Inject
    private ConfirmImport confirm;

    @Inject
    private DiscardImport discard;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation, @PathParam("import") String id) {
        return page(OrganisationId.parse(organisation), ImportId.parse(id), null, false)
                .ok();
    }

    @POST
    @Path("confirm")
    public Response confirm(
            @PathParam("organisation") String organisation,
            @PathParam("import") String id,
            @FormParam("wrong") @Nullable String wrong,
            @FormParam("invite") @Nullable String invite) {
        var of = OrganisationId.parse(organisation);
        var about = ImportId.parse(id);
        try {
            confirm.confirm(of, about, new ConfirmImport.Request(LEAVE_OUT.equals(wrong), invite != null));
            sessions.notice("import.confirmed");
            return Response.seeOther(URI.create(address(of, about))).build();
        } catch (Problem problem) {
            return ComingBack.of(page(of, about, wrong, invite != null), frames.words(), problem);
        }
    }

    @POST
    @Path("discard")
    public Response discard(@PathParam("organisation") String organisation, @PathParam("import") String id) {
        var of = OrganisationId.parse(organisation);
        var about = ImportId.parse(id);
        try {
            discard.discard(of, about);
            sessions.notice("import.discarded");
            return Response.seeOther(URI.create("/organisations/" + of + "/imports"))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(page(of, about, null, false), frames.words(), problem);
        }
    }

    @GET
    @Path("errors.csv")
    @Produces("text/csv")
    public Response errors(@PathParam("organisation") String organisation, @PathParam("import") String id)
            throws IOException {
        var language = frames.words().language().tag();
        return ExportResource.answer(
                read.problemsFile(OrganisationId.parse(organisation), ImportId.parse(id), language));
    }

    private Page page(OrganisationId organisation, ImportId id, @Nullable String wrong, boolean invite) {
        var m = frames.words();
        var about = read.read(organisation, id);
        return Page.of(
                        "pages/imports/show.jte",
                        frames.of(m.t("import.one", "kind", m.of(about.kind())), sections.of(organisation)))
                .with("organisation", organisations.read(organisation))
                .with("about", about)
                .with("problems", read.problems(organisation, id))
                .with("address", address(organisation, id))
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()))
                .with(
                        "mayConfirm",
                        about.state() == ImportState.CHECKED && powers.may(Permission.IMPORT_CONFIRM, organisation))
                .with(
                        "ifWrong",
                        List.of(
                                Choice.of(LEAVE_OUT, m.t("import.leave-out"), LEAVE_OUT.equals(wrong)),
                                Choice.of("stop", m.t("import.all-right"), !LEAVE_OUT.equals(wrong))))
                .with("invite", invite);
    }

    private static String address(OrganisationId organisation, ImportId id) {
        return "/organisations/" + organisation + "/imports/" + id;
    }
}
