package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.VersionTag;
import eu.koinon.organisations.interest.calls.CallId;
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
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The review of a call's applications, for coordinators' programs. */
@Path("/api/v1/interest-calls/{call}/review")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review of applications")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class ReviewsOfCallResource {

    @Inject
    private ListReviews list;

    @Inject
    private NameReviewers reviewers;

    @Inject
    private AssignReviewers assign;

    @Inject
    private PlanReview plan;

    @Inject
    private ReadOutcomes outcomes;

    @Inject
    private EditLetters letters;

    @Inject
    private Decide decide;

    @Inject
    private SendLetters send;

    /** @param given how many reviews were given to somebody */
    @Schema(name = "SharedOut")
    public record SharedOut(int given) {}

    @GET
    @Operation(operationId = "listReviews", summary = "How the applications stand, the best first")
    @APIResponseSchema(ReviewList.class)
    public ReviewList list(@PathParam("call") String call) {
        return list.list(CallId.parse(call), ReviewFilter.ALL);
    }

    @GET
    @Path("reviewers")
    @Operation(operationId = "readReviewPanel", summary = "Who reviews them, and on which scale")
    @APIResponseSchema(ReviewPanel.class)
    public Response panel(@PathParam("call") String call) {
        var panel = reviewers.read(CallId.parse(call));
        return Response.ok(panel)
                .header(HttpHeaders.ETAG, VersionTag.of(panel.plan().version()))
                .build();
    }

    @POST
    @Path("reviewers")
    @Operation(operationId = "nameReviewer", summary = "Adds a reviewer by the address of their account")
    @APIResponseSchema(ReviewPanel.class)
    public ReviewPanel name(@PathParam("call") String call, NameReviewers.Request request) {
        return reviewers.name(CallId.parse(call), InvalidRequest.unlessGiven(request));
    }

    @DELETE
    @Path("reviewers/{person}")
    @Operation(operationId = "removeReviewer", summary = "Removes a reviewer; what is not finished waits for another")
    @APIResponseSchema(ReviewPanel.class)
    public ReviewPanel remove(@PathParam("call") String call, @PathParam("person") String person) {
        return reviewers.remove(CallId.parse(call), PersonId.parse(person));
    }

    @POST
    @Path("share-out")
    @Operation(operationId = "shareOutApplications", summary = "Shares all that lack reviewers out evenly")
    @APIResponseSchema(SharedOut.class)
    public SharedOut shareOut(@PathParam("call") String call) {
        return new SharedOut(assign.shareOut(CallId.parse(call)));
    }

    @PUT
    @Path("plan")
    @Operation(operationId = "planReview", summary = "Says on which scale is marked and how many seats there are")
    @APIResponseSchema(ReviewPlan.class)
    public Response plan(
            @PathParam("call") String call,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PlanReview.Form form) {
        var now = plan.plan(CallId.parse(call), VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form));
        return Response.ok(now)
                .header(HttpHeaders.ETAG, VersionTag.of(now.version()))
                .build();
    }

    @GET
    @Path("decisions")
    @Operation(operationId = "readInterestDecisions", summary = "What is decided, and each letter as it would be sent")
    @APIResponseSchema(OutcomePage.class)
    public Response decisions(@PathParam("call") String call) {
        var page = outcomes.read(CallId.parse(call));
        return Response.ok(page)
                .header(HttpHeaders.ETAG, VersionTag.of(page.plan().decided()))
                .build();
    }

    @POST
    @Path("decisions/move-up")
    @Operation(operationId = "moveUpFromReserve", summary = "Accepts the first of the reserve list")
    @APIResponseSchema(OutcomePage.class)
    public OutcomePage moveUp(
            @PathParam("call") String call, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        decide.moveUp(CallId.parse(call), VersionTag.read(ifMatch));
        return outcomes.read(CallId.parse(call));
    }

    @POST
    @Path("decisions/send")
    @Operation(operationId = "sendInterestDecisions", summary = "Tells all who have not been told, together and once")
    @APIResponseSchema(SendLetters.Result.class)
    public SendLetters.Result send(
            @PathParam("call") String call, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return send.send(CallId.parse(call), VersionTag.read(ifMatch));
    }

    @GET
    @Path("letters/{outcome}/{language}")
    @Operation(operationId = "readOutcomeLetter", summary = "The letter for an outcome in a language")
    @APIResponseSchema(OutcomeLetter.class)
    public Response letter(
            @PathParam("call") String call,
            @PathParam("outcome") String outcome,
            @PathParam("language") String language) {
        return tagged(letters.read(CallId.parse(call), outcome(outcome), language));
    }

    @PUT
    @Path("letters/{outcome}/{language}")
    @Operation(operationId = "editOutcomeLetter", summary = "Writes the letter for an outcome in a language")
    @APIResponseSchema(OutcomeLetter.class)
    public Response edit(
            @PathParam("call") String call,
            @PathParam("outcome") String outcome,
            @PathParam("language") String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            LetterForm form) {
        return tagged(letters.edit(
                CallId.parse(call),
                outcome(outcome),
                language,
                VersionTag.read(ifMatch),
                InvalidRequest.unlessGiven(form)));
    }

    private static Outcome outcome(String word) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Outcome.GIVEN_UP);
    }

    private static Response tagged(OutcomeLetter letter) {
        return Response.ok(letter)
                .header(HttpHeaders.ETAG, VersionTag.of(letter.version()))
                .build();
    }
}
