package eu.koinon.organisations.deputies;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who stands in for whom, for programs. */
@Path("/api/v1/organisations/{organisation}/deputies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class DeputiesResource {

    @Inject
    private ListDeputies list;

    @Inject
    private NameDeputy name;

    @Inject
    private EndDeputy end;

    @GET
    @Operation(operationId = "listDeputies", summary = "Who stands in for whom in the organisation, now and later")
    @APIResponseSchema(DeputyList.class)
    public DeputyList list(@PathParam("organisation") String organisation) {
        return list.list(OrganisationId.parse(organisation));
    }

    @POST
    @Operation(operationId = "nameDeputy", summary = "Lets somebody of the organisation stand in for me")
    @APIResponseSchema(value = DeputyLine.class, responseCode = "201")
    public Response name(@PathParam("organisation") String organisation, DeputyForm form) {
        var line = name.name(OrganisationId.parse(organisation), InvalidRequest.unlessGiven(form));
        return Response.status(Response.Status.CREATED).entity(line).build();
    }

    @DELETE
    @Path("{deputy}")
    @Operation(
            operationId = "endDeputy",
            summary = "Ends that somebody stands in for somebody: for either of the two, or an admin")
    @APIResponse(responseCode = "204", description = "They stand in no longer")
    public void end(@PathParam("organisation") String organisation, @PathParam("deputy") String deputy) {
        end.end(OrganisationId.parse(organisation), DeputyId.parse(deputy));
    }
}
