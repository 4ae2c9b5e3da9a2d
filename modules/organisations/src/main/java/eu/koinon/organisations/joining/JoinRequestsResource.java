package eu.koinon.organisations.joining;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.VersionTag;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.membership.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who asks to join an organisation, for programs of those who decide. */
@Path("/api/v1/organisations/{organisation}/join-requests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Joining")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class JoinRequestsResource {

    @Inject
    private ListJoinRequests list;

    @Inject
    private DecideJoinRequest decide;

    @GET
    @Operation(operationId = "listJoinRequests", summary = "Who asks to join and has shown that the address is theirs")
    @APIResponseSchema(JoinRequestList.class)
    public JoinRequestList list(@PathParam("organisation") String organisation) {
        return list.list(OrganisationId.parse(organisation));
    }

    @POST
    @Path("{request}/approval")
    @Operation(operationId = "approveJoinRequest", summary = "Lets somebody join: they are invited with these roles")
    @APIResponseSchema(InvitationLine.class)
    public InvitationLine approve(
            @PathParam("organisation") String organisation,
            @PathParam("request") String request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DecideJoinRequest.Approval approval) {
        return decide.approve(
                OrganisationId.parse(organisation),
                JoinRequestId.parse(request),
                VersionTag.read(ifMatch),
                InvalidRequest.unlessGiven(approval));
    }

    @POST
    @Path("{request}/refusal")
    @Operation(operationId = "declineJoinRequest", summary = "Declines, with a reason that the person is told")
    @APIResponse(responseCode = "204", description = "The person has been told by mail")
    public void decline(
            @PathParam("organisation") String organisation,
            @PathParam("request") String request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Reason reason) {
        decide.decline(
                OrganisationId.parse(organisation),
                JoinRequestId.parse(request),
                VersionTag.read(ifMatch),
                InvalidRequest.unlessGiven(reason));
    }
}
