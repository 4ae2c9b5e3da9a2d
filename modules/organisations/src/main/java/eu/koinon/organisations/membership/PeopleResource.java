package eu.koinon.organisations.membership;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of an organisation, for programs. */
@Path("/api/v1/organisations/{organisation}/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class PeopleResource {

    @Inject
    private ListPeople list;

    @Inject
    private AssignRoles assign;

    @Inject
    private RemovePerson remove;

    @GET
    @Operation(
            operationId = "listPeople",
            summary = "Who belongs to the organisation; the version of each is what If-Match asks for")
    @APIResponseSchema(PeopleList.class)
    public PeopleList list(@PathParam("organisation") String organisation) {
        return list.list(OrganisationId.parse(organisation));
    }

    @PUT
    @Path("{person}")
    @Operation(operationId = "assignRoles", summary = "Decides which roles a person holds, from when until when")
    @APIResponseSchema(PersonHere.class)
    public Response assign(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AssignRoles.Request request) {
        var here = assign.assign(
                OrganisationId.parse(organisation),
                PersonId.parse(person),
                VersionTag.read(ifMatch),
                InvalidRequest.unlessGiven(request));
        return Response.ok(here)
                .header(HttpHeaders.ETAG, VersionTag.of(here.version()))
                .build();
    }

    @DELETE
    @Path("{person}")
    @Operation(
            operationId = "removePerson",
            summary = "Ends a person's membership, and what they hold for the organisation on every device")
    @APIResponse(responseCode = "204", description = "The person no longer belongs to the organisation")
    public void remove(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Reason reason) {
        remove.remove(
                OrganisationId.parse(organisation),
                PersonId.parse(person),
                VersionTag.read(ifMatch),
                InvalidRequest.unlessGiven(reason));
    }
}
