package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.VersionTag;
import eu.koinon.organisations.interest.applications.ApplicationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

/** What one reviews oneself, for programs. */
@Path("/api/v1/interest-reviews")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review of applications")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class MyReviewsResource {

    @Inject
    private ListMyReviews list;

    @Inject
    private ReadReview read;

    @Inject
    private SaveMarks save;

    @Inject
    private DeclareConflict conflict;

    @GET
    @Operation(operationId = "listMyReviews", summary = "The applications that one reviews")
    @APIResponseSchema(MyReviewList.class)
    public MyReviewList list() {
        return list.list();
    }

    @GET
    @Path("{application}")
    @Operation(operationId = "readMyReview", summary = "One of them, with one's marks; others' once one has finished")
    @APIResponseSchema(ReviewPage.class)
    public Response read(@PathParam("application") String application) {
        return tagged(read.own(ApplicationId.parse(application)));
    }

    /** @param turn which submission of the application was read, as {@link ReviewPage#turn} */
    @PUT
    @Path("{application}/marks")
    @Operation(operationId = "saveReviewMarks", summary = "Keeps one's marks, finished or not")
    @APIResponseSchema(ReviewPage.class)
    public Response save(
            @PathParam("application") String application,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("turn") @Nullable String turn,
            MarkForm form) {
        return tagged(save.save(
                ApplicationId.parse(application),
                VersionTag.read(ifMatch),
                ReviewPage.turn(turn),
                InvalidRequest.unlessGiven(form)));
    }

    @POST
    @Path("{application}/conflict")
    @Operation(operationId = "declareConflict", summary = "Says that one cannot be impartial")
    @APIResponse(responseCode = "204", description = "Somebody else will review it")
    public void conflict(@PathParam("application") String application, DeclareConflict.Request request) {
        conflict.declare(ApplicationId.parse(application), InvalidRequest.unlessGiven(request));
    }

    private static Response tagged(ReviewPage page) {
        var own = page.own();
        return Response.ok(page)
                .header(HttpHeaders.ETAG, VersionTag.of(own == null ? 0 : own.version()))
                .build();
    }
}
