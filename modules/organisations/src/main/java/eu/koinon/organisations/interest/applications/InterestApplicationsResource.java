package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The applications to a call, for coordinators' programs. */
@Path("/api/v1/interest-applications/{application}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls for expression of interest")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class InterestApplicationsResource {

    @Inject
    private OpenApplication open;

    @Inject
    private ReadSubmissions submissions;

    @Inject
    private FindTwins twins;

    @Inject
    private AdmitLate admit;

    @GET
    @Operation(operationId = "readInterestApplication", summary = "An application with all its answers")
    @APIResponseSchema(ApplicationPage.class)
    public ApplicationPage read(@PathParam("application") String application) {
        return open.open(ApplicationId.parse(application));
    }

    @GET
    @Path("submissions")
    @Operation(
            operationId = "listInterestSubmissions",
            summary = "The last twenty times it was submitted, the newest first, and what was changed each time")
    @APIResponseSchema(SubmissionList.class)
    public SubmissionList submissions(@PathParam("application") String application) {
        return new SubmissionList(submissions.read(ApplicationId.parse(application)));
    }

    @GET
    @Path("twins")
    @Operation(
            operationId = "listInterestTwins",
            summary = "Other applications to the same call that may be of the same organisation")
    @APIResponseSchema(ApplicationTwins.class)
    public ApplicationTwins twins(@PathParam("application") String application) {
        return twins.find(ApplicationId.parse(application));
    }

    @POST
    @Path("admit")
    @Operation(operationId = "admitLateApplication", summary = "Lets it in after the deadline, for some days")
    @APIResponse(responseCode = "204", description = "Those who work on it are written to")
    public void admit(@PathParam("application") String application, AdmitLate.Request request) {
        admit.admit(ApplicationId.parse(application), InvalidRequest.unlessGiven(request));
    }
}
