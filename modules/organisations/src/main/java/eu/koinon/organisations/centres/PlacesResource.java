package eu.koinon.organisations.centres;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The places of an organisation, for programs. A shelter is answered only to people at a device of their own who act for
 * its own organisation; a token neither reads nor writes one.
 */
@Path("/api/v1/organisations/{organisation}/places")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class PlacesResource {

    @Inject
    private ListPlaces list;

    @Inject
    private AddPlace add;

    @Inject
    private EditPlace edit;

    @Inject
    private RemovePlace remove;

    /** What adding answers. */
    public record Added(PlaceId id) {}

    @GET
    @Operation(
            operationId = "listPlaces",
            summary = "Offices, counselling centres and, to the organisation itself, shelters; those never to a token")
    @APIResponseSchema(PlaceList.class)
    public PlaceList list(@PathParam("organisation") String organisation) {
        return list.list(OrganisationId.parse(organisation));
    }

    @POST
    @Operation(operationId = "addPlace", summary = "Adds a place; no shelter by a token")
    @APIResponseSchema(value = Added.class, responseCode = "201")
    public Response add(@PathParam("organisation") String organisation, PlaceForm form) {
        var owner = OrganisationId.parse(organisation);
        var id = add.add(owner, InvalidRequest.unlessGiven(form));
        return Response.created(URI.create("/api/v1/organisations/" + owner + "/places/" + id))
                .entity(new Added(id))
                .build();
    }

    @GET
    @Path("{place}")
    @Operation(operationId = "readPlace", summary = "One place")
    @APIResponseSchema(Place.class)
    public Response read(@PathParam("organisation") String organisation, @PathParam("place") String place) {
        return tagged(list.read(OrganisationId.parse(organisation), PlaceId.parse(place)));
    }

    @PUT
    @Path("{place}")
    @Operation(operationId = "editPlace", summary = "Changes what is said of a place")
    @APIResponseSchema(Place.class)
    public Response edit(
            @PathParam("organisation") String organisation,
            @PathParam("place") String place,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PlaceForm form) {
        return tagged(edit.edit(
                OrganisationId.parse(organisation),
                PlaceId.parse(place),
                VersionTag.read(ifMatch),
                InvalidRequest.unlessGiven(form)));
    }

    @DELETE
    @Path("{place}")
    @Operation(operationId = "removePlace", summary = "Removes a place; nothing of it is kept")
    @APIResponse(responseCode = "204", description = "It is no longer there")
    public void remove(
            @PathParam("organisation") String organisation,
            @PathParam("place") String place,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        remove.remove(OrganisationId.parse(organisation), PlaceId.parse(place), VersionTag.read(ifMatch));
    }

    private static Response tagged(Place place) {
        return Response.ok(place)
                .header(HttpHeaders.ETAG, VersionTag.of(place.version()))
                .build();
    }
}
