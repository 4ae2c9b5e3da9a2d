package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came of a call, for coordinators' programs; and where an application begins. */
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

    @Inject
    private StartApplication start;

    /** @param language BCP 47 tag of the language to write to them in */
    @Schema(name = "StartApplication")
    public record Begin(@Nullable String email, @Nullable String language) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startInterestApplication",
            summary = "Sends a link to an address, to begin an application or to go on with it")
    @APIResponse(responseCode = "202", description = "Whether the address is known is told to its mailbox only")
    public Response start(@PathParam("call") String call, Begin begin) {
        var given = InvalidRequest.unlessGiven(begin);
        start.start(CallId.parse(call), given.email(), given.language());
        return Response.accepted().build();
    }

    @GET
    @Operation(operationId = "listInterestApplications", summary = "The applications to a call, with counts")
    @APIResponseSchema(ApplicationList.class)
    public ApplicationList list(@PathParam("call") String call) {
        return list.list(CallId.parse(call), null, null);
    }
}
