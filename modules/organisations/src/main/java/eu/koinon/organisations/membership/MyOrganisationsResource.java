package eu.koinon.organisations.membership;

import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisations that I can act for, for programs. */
@Path("/api/v1/me/organisations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class MyOrganisationsResource {

    @Inject
    private ListMyOrganisations list;

    @Inject
    private LeaveOrganisation leave;

    @GET
    @Operation(operationId = "listMyOrganisations", summary = "The organisations that I can act for today")
    @APIResponseSchema(MyOrganisationList.class)
    public MyOrganisationList list() {
        return list.list();
    }

    @DELETE
    @Path("{organisation}")
    @Operation(operationId = "leaveOrganisation", summary = "I leave an organisation")
    @APIResponse(responseCode = "204", description = "I no longer belong to it")
    public void leave(@PathParam("organisation") String organisation) {
        leave.leave(OrganisationId.parse(organisation));
    }
}
