package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.VersionTag;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calls for expression of interest, for programs. */
@Path("/api/v1/interest-calls")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls for expression of interest")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class InterestCallsResource {

    @Inject
    private ListCalls list;

    @Inject
    private ReadCall read;

    @Inject
    private CreateCall create;

    @Inject
    private EditCall edit;

    @Inject
    private EditQuestions questions;

    @Inject
    private EditCriteria criteria;

    @Inject
    private PublishCall publish;

    @Inject
    private ExtendDeadline extend;

    @Inject
    private ListExtensions extensions;

    @Inject
    private CloseCall close;

    @GET
    @Operation(operationId = "listInterestCalls", summary = "The calls that were published; to coordinators drafts too")
    @APIResponseSchema(CallList.class)
    public CallList list() {
        return list.list();
    }

    @POST
    @Operation(operationId = "createInterestCall", summary = "Begins a call with the usual questions, as a draft")
    @APIResponseSchema(value = InterestCall.class, responseCode = "201")
    public Response create(CallForm form) {
        var call = create.create(InvalidRequest.unlessGiven(form));
        return tagged(Response.created(URI.create("/api/v1/interest-calls/" + call.id())), call);
    }

    @GET
    @Path("{call}")
    @Operation(operationId = "readInterestCall", summary = "A call with its form and criteria")
    @APIResponseSchema(InterestCall.class)
    public Response read(@PathParam("call") String call) {
        return tagged(Response.ok(), read.read(CallId.parse(call)));
    }

    @PUT
    @Path("{call}")
    @Operation(operationId = "editInterestCall", summary = "Changes its texts and, while it is a draft, its deadline")
    @APIResponseSchema(InterestCall.class)
    public Response edit(
            @PathParam("call") String call,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CallForm form) {
        return tagged(
                Response.ok(),
                edit.edit(CallId.parse(call), VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form)));
    }

    @POST
    @Path("{call}/questions")
    @Operation(operationId = "addInterestQuestion", summary = "Adds a question to a draft")
    @APIResponseSchema(InterestCall.class)
    public Response addQuestion(
            @PathParam("call") String call,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            QuestionForm form) {
        return tagged(
                Response.ok(),
                questions.add(CallId.parse(call), VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form)));
    }

    @PUT
    @Path("{call}/questions/{question}")
    @Operation(operationId = "editInterestQuestion", summary = "Changes a question; once published, its texts only")
    @APIResponseSchema(InterestCall.class)
    public Response editQuestion(
            @PathParam("call") String call,
            @PathParam("question") String question,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            QuestionForm form) {
        return tagged(
                Response.ok(),
                questions.change(
                        CallId.parse(call),
                        QuestionId.parse(question),
                        VersionTag.read(ifMatch),
                        InvalidRequest.unlessGiven(form)));
    }

    @DELETE
    @Path("{call}/questions/{question}")
    @Operation(operationId = "removeInterestQuestion", summary = "Removes a question from a draft")
    @APIResponseSchema(InterestCall.class)
    public Response removeQuestion(
            @PathParam("call") String call,
            @PathParam("question") String question,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(
                Response.ok(),
                questions.remove(CallId.parse(call), QuestionId.parse(question), VersionTag.read(ifMatch)));
    }

    @POST
    @Path("{call}/criteria")
    @Operation(operationId = "addInterestCriterion", summary = "Adds a criterion to a draft")
    @APIResponseSchema(InterestCall.class)
    public Response addCriterion(
            @PathParam("call") String call,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CriterionForm form) {
        return tagged(
                Response.ok(),
                criteria.add(CallId.parse(call), VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form)));
    }

    @POST
    @Path("{call}/publish")
    @Operation(operationId = "publishInterestCall", summary = "Opens it to everybody until its deadline")
    @APIResponseSchema(InterestCall.class)
    public Response publish(
            @PathParam("call") String call, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.ok(), publish.publish(CallId.parse(call), VersionTag.read(ifMatch)));
    }

    @POST
    @Path("{call}/deadline")
    @Operation(operationId = "extendInterestDeadline", summary = "Puts its deadline off, with a reason")
    @APIResponseSchema(InterestCall.class)
    public Response extend(
            @PathParam("call") String call,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ExtendDeadline.Request request) {
        return tagged(
                Response.ok(),
                extend.extend(CallId.parse(call), VersionTag.read(ifMatch), InvalidRequest.unlessGiven(request)));
    }

    @GET
    @Path("{call}/extensions")
    @Operation(operationId = "listInterestExtensions", summary = "How its deadline was put off: when, by whom and why")
    @APIResponseSchema(ExtensionList.class)
    public ExtensionList extensions(@PathParam("call") String call) {
        return extensions.list(CallId.parse(call));
    }

    @POST
    @Path("{call}/close")
    @Operation(operationId = "closeInterestCall", summary = "Ends it for good")
    @APIResponseSchema(InterestCall.class)
    public Response close(@PathParam("call") String call, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.ok(), close.close(CallId.parse(call), VersionTag.read(ifMatch)));
    }

    private static Response tagged(Response.ResponseBuilder response, InterestCall call) {
        return response.header(HttpHeaders.ETAG, VersionTag.of(call.version()))
                .entity(call)
                .build();
    }
}
