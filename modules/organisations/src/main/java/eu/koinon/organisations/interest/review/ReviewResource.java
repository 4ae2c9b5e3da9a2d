package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.VersionTag;
import eu.koinon.organisations.interest.applications.ApplicationId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One application under review, for coordinators' programs. */
@Path("/api/v1/interest-applications/{application}/review")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review of applications")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class ReviewResource {

    @Inject
    private ReadReview read;

    @Inject
    private AssignReviewers assign;

    @Inject
    private Decide decide;

    @Inject
    private AddRemark remark;

    @GET
    @Operation(operationId = "readReview", summary = "What was found, said and decided about an application")
    @APIResponseSchema(ReviewPage.class)
    public Response read(@PathParam("application") String application) {
        return tagged(read.read(ApplicationId.parse(application)));
    }

    @PUT
    @Path("reviewers/{person}")
    @Operation(operationId = "assignReviewer", summary = "Gives it to a reviewer of its call")
    @APIResponseSchema(ReviewPage.class)
    public ReviewPage assign(@PathParam("application") String application, @PathParam("person") String person) {
        return assign.assign(ApplicationId.parse(application), PersonId.parse(person));
    }

    @DELETE
    @Path("reviewers/{person}")
    @Operation(operationId = "takeReviewAway", summary = "Takes it away from a reviewer; their marks do not count")
    @APIResponseSchema(ReviewPage.class)
    public ReviewPage takeAway(@PathParam("application") String application, @PathParam("person") String person) {
        return assign.takeAway(ApplicationId.parse(application), PersonId.parse(person));
    }

    @POST
    @Path("remarks")
    @Operation(operationId = "addReviewRemark", summary = "Says something in its discussion")
    @APIResponseSchema(ReviewPage.class)
    public ReviewPage say(@PathParam("application") String application, AddRemark.Request request) {
        return remark.add(ApplicationId.parse(application), InvalidRequest.unlessGiven(request));
    }

    /** @param turn which submission of the application was read, as {@link ReviewPage#turn} */
    @PUT
    @Path("decision")
    @Operation(operationId = "decideInterestApplication", summary = "Decides about it; nobody is told by that")
    @APIResponseSchema(ReviewPage.class)
    public Response decide(
            @PathParam("application") String application,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("turn") @Nullable String turn,
            DecisionForm form) {
        return tagged(decide.decide(
                ApplicationId.parse(application),
                VersionTag.read(ifMatch),
                ReviewPage.turn(turn),
                InvalidRequest.unlessGiven(form)));
    }

    private static Response tagged(ReviewPage page) {
        var decision = page.decision();
        return Response.ok(page)
                .header(HttpHeaders.ETAG, VersionTag.of(decision == null ? 0 : decision.version()))
                .build();
    }
}
