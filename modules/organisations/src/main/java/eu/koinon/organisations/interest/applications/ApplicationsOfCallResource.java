package eu.koinon.organisations.interest.applications;

import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** What came of a call, for coordinators' programs. */
@Path("/api/v1/interest-calls/{call}/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls for expression of interest")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class ApplicationsOfCallResource {

    @Inject
    private ListApplications list;

    @GET
    @Operation(operationId = "listInterestApplications", summary = "The applications to a call, with counts")
    @APIResponseSchema(ApplicationList.class)
    public ApplicationList list(@PathParam("call") String call) {
        return list.list(CallId.parse(call), null, null);
    }
}
