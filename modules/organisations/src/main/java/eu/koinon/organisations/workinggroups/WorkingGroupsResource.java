package eu.koinon.organisations.workinggroups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The working groups of the network, for programs. */
@Path("/api/v1/working-groups")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working groups")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class WorkingGroupsResource {

    @Inject
    private ListWorkingGroups list;

    @GET
    @Operation(operationId = "listWorkingGroups", summary = "The working groups of the network")
    @APIResponseSchema(WorkingGroupList.class)
    public WorkingGroupList list() {
        return list.list();
    }
}
