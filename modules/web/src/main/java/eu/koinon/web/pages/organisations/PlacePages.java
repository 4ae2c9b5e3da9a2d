package eu.koinon.web.pages.organisations;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.centres.AddPlace;
import eu.koinon.organisations.centres.EditPlace;
import eu.koinon.organisations.centres.ListPlaces;
import eu.koinon.organisations.centres.Place;
import eu.koinon.organisations.centres.PlaceForm;
import eu.koinon.organisations.centres.PlaceId;
import eu.koinon.organisations.centres.PlaceKind;
import eu.koinon.organisations.centres.RemovePlace;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation says where it is: it adds a place, changes it, takes it out. */
@Path("/organisations/{organisation}/places")
@Produces("text/html")
public class PlacePages {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPlaces places;

    @Inject
    private AddPlace add;

    @Inject
    private EditPlace edit;

    @Inject
    private RemovePlace remove;

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

    @Inject
    private PlaceFields.Maker fields;

    @GET
    @Path("new")
    public Response show(@PathParam("organisation") String organisation) {
        var owner = owner(organisation);
        return page(owner, null, PlaceFields.empty(owner), 0).ok();
    }

    @POST
    @Path("new")
    public Response add(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var typed = SentPlace.read(sent);
        try {
            add.add(id, typed);
            return done(id, "place.added");
        } catch (Problem problem) {
            return ComingBack.of(page(organisations.read(id), null, typed, 0), frames.words(), problem);
        }
    }

    @GET
    @Path("{place}")
    public Response show(@PathParam("organisation") String organisation, @PathParam("place") String place) {
        var owner = owner(organisation);
        var stored = places.read(owner.id(), PlaceId.parse(place));
        return page(owner, stored, stored.form(), stored.version()).ok();
    }

    @POST
    @Path("{place}")
    public Response edit(
            @PathParam("organisation") String organisation,
            @PathParam("place") String place,
            MultivaluedMap<String, String> sent) {
        var id = OrganisationId.parse(organisation);
        var typed = SentPlace.read(sent);
        var version = FormVersion.read(sent.getFirst("version"));
        try {
            edit.edit(id, PlaceId.parse(place), version, typed);
            return done(id, "place.changed");
        } catch (Problem problem) {
            var m = frames.words();
            var owner = organisations.read(id);
            var stored = places.read(id, PlaceId.parse(place));
            var stale = problem instanceof StaleVersion;
            var shown = stale ? PlaceDifferences.narrowed(stored.form(), typed) : typed;
            var page = page(owner, stored, shown, stale ? stored.version() : version);
            if (stale) {
                page.with("differences", PlaceDifferences.between(m, stored.form(), typed))
                        .with("narrowed", !shown.equals(typed));
            }
            return ComingBack.of(page, m, problem);
        }
    }

    @GET
    @Path("{place}/remove")
    public Response ask(@PathParam("organisation") String organisation, @PathParam("place") String place) {
        var owner = owner(organisation);
        var stored = places.read(owner.id(), PlaceId.parse(place));
        return removal(stored, stored.version()).ok();
    }

    @POST
    @Path("{place}/remove")
    public Response remove(
            @PathParam("organisation") String organisation,
            @PathParam("place") String place,
            @FormParam("version") @Nullable String version) {
        var id = OrganisationId.parse(organisation);
        try {
            remove.remove(id, PlaceId.parse(place), FormVersion.read(version));
            return done(id, "place.removed");
        } catch (Problem problem) {
            if (!(problem instanceof StaleVersion)) {
                throw problem;
            }
            var stored = places.read(id, PlaceId.parse(place));
            return ComingBack.of(removal(stored, stored.version()), frames.words(), problem);
        }
    }

    private OrganisationPage owner(String organisation) {
        var id = OrganisationId.parse(organisation);
        var owner = organisations.read(id);
        powers.must(Permission.ORGANISATION_EDIT, id);
        return owner;
    }

    private Response done(OrganisationId organisation, String notice) {
        sessions.notice(notice);
        return Response.seeOther(URI.create("/organisations/" + organisation + "#places"))
                .build();
    }

    private Page page(OrganisationPage owner, @Nullable Place stored, PlaceForm typed, long version) {
        var m = frames.words();
        var title = stored == null ? m.t("place.add") : m.t("place.edit");
        var mine = owner.id().equals(current.organisation());
        var kind = stored == null ? null : stored.kind();
        return Page.of("pages/organisations/editPlace.jte", frames.of(title, sections.of(owner.id())))
                .with("organisation", owner)
                .with("action", "/organisations/" + owner.id() + "/places/" + (stored == null ? "new" : stored.id()))
                .with("form", fields.of(m, typed, kind, mine))
                .with("shelter", kind == PlaceKind.SHELTER)
                .with("version", version)
                .with("differences", List.of());
    }

    private Page removal(Place stored, long version) {
        var m = frames.words();
        return Page.of(
                        "pages/organisations/removePlace.jte",
                        frames.of(m.t("place.remove"), sections.of(stored.organisation())))
                .with("place", stored)
                .with("version", version);
    }
}
