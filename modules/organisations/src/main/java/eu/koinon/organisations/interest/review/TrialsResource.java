package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.InvalidRequest;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trial selections and their balance, for coordinators' programs. */
@Path("/api/v1/interest-calls/{call}/review/trials")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review of applications")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class TrialsResource {

    @Inject
    private TryBalance trials;

    @GET
    @Operation(operationId = "compareTrials", summary = "The trial selections side by side")
    @APIResponseSchema(TrialComparison.class)
    public TrialComparison compare(@PathParam("call") String call) {
        return trials.compare(CallId.parse(call));
    }

    @POST
    @Operation(operationId = "beginTrial", summary = "Begins a trial selection with the best by mark, or with picks")
    @APIResponseSchema(value = TrialPage.class, responseCode = "201")
    public Response begin(@PathParam("call") String call, TrialForm form) {
        var page = trials.begin(CallId.parse(call), InvalidRequest.unlessGiven(form));
        var address = "/api/v1/interest-calls/" + page.call().id() + "/review/trials/"
                + page.trial().id();
        return tagged(Response.created(URI.create(address)), page);
    }

    @POST
    @Path("count")
    @Operation(operationId = "countSelection", summary = "What a selection would make of the network; nothing is kept")
    @APIResponseSchema(Balance.class)
    public Balance count(@PathParam("call") String call, TrialForm form) {
        return trials.count(CallId.parse(call), InvalidRequest.unlessGiven(form));
    }

    @GET
    @Path("{trial}")
    @Operation(operationId = "readTrial", summary = "A trial selection with its balance and all that can be selected")
    @APIResponseSchema(TrialPage.class)
    public Response read(@PathParam("call") String call, @PathParam("trial") String trial) {
        return tagged(Response.ok(), trials.read(CallId.parse(call), TrialId.parse(trial)));
    }

    @PUT
    @Path("{trial}")
    @Operation(operationId = "changeTrial", summary = "Changes a trial selection")
    @APIResponseSchema(TrialPage.class)
    public Response change(
            @PathParam("call") String call,
            @PathParam("trial") String trial,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TrialForm form) {
        return tagged(
                Response.ok(),
                trials.change(
                        CallId.parse(call),
                        TrialId.parse(trial),
                        VersionTag.read(ifMatch),
                        InvalidRequest.unlessGiven(form)));
    }

    @DELETE
    @Path("{trial}")
    @Operation(operationId = "removeTrial", summary = "Removes a trial selection")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@PathParam("call") String call, @PathParam("trial") String trial) {
        trials.remove(CallId.parse(call), TrialId.parse(trial));
    }

    private static Response tagged(Response.ResponseBuilder response, TrialPage page) {
        return response.header(HttpHeaders.ETAG, VersionTag.of(page.trial().version()))
                .entity(page)
                .build();
    }
}
