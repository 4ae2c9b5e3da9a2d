package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.centres.ListPlaces;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.profile.ConfirmDetails;
import eu.koinon.organisations.profile.Confirmation;
import eu.koinon.organisations.profile.ReadDetails;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** Twice a year an admin looks through what their organisation says of itself, and says that it is still so. */
@Path("/organisations/{organisation}/confirm")
@Produces("text/html")
public class ConfirmPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ReadDetails details;

    @Inject
    private ListPlaces places;

    @Inject
    private ConfirmDetails confirm;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        var owner = organisations.read(id);
        powers.must(Permission.ORGANISATION_CONFIRM, id);
        var m = frames.words();
        var said = details.read(id);
        var zone = frames.known().orElseThrow(SignInNeeded::new).timeZone();
        return Page.of("pages/organisations/confirm.jte", frames.of(m.t("confirm.look"), sections.of(id)))
                .with("organisation", owner)
                .with("details", said)
                .with("places", places.list(id).items())
                .with("age", ProfileAge.of(m, Confirmation.of(said.confirmedAt(), clock.instant()), zone))
                .ok();
    }

    @POST
    public Response confirm(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        confirm.confirm(id);
        sessions.notice("confirm.done");
        return Response.seeOther(URI.create("/organisations/" + id)).build();
    }
}
