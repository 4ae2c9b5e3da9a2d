package eu.koinon.organisations.invitations;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The open invitations of an organisation, for programs. */
@Path("/api/v1/organisations/{organisation}/invitations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class InvitationsResource {

    @Inject
    private ListInvitations list;

    @Inject
    private InvitePerson invite;

    @Inject
    private WithdrawInvitation withdraw;

    @Inject
    private ResendInvitation resend;

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "Whom the organisation has invited and who has not joined yet")
    @APIResponseSchema(InvitationList.class)
    public InvitationList list(@PathParam("organisation") String organisation) {
        return list.list(OrganisationId.parse(organisation));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "invitePerson", summary = "Invites somebody by a link to their address")
    @APIResponseSchema(value = InvitationLine.class, responseCode = "201")
    public Response invite(@PathParam("organisation") String organisation, InvitePerson.Request request) {
        var id = OrganisationId.parse(organisation);
        var invitation = invite.invite(id, InvalidRequest.unlessGiven(request));
        var location = URI.create("/api/v1/organisations/" + id + "/invitations/" + invitation.id());
        return tagged(Response.created(location), invitation);
    }

    @DELETE
    @Path("{invitation}")
    @Operation(operationId = "withdrawInvitation", summary = "Takes an invitation back")
    @APIResponse(responseCode = "204", description = "Its link is no longer good")
    public void withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("invitation") String invitation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        withdraw.withdraw(OrganisationId.parse(organisation), InvitationId.parse(invitation), VersionTag.read(ifMatch));
    }

    @POST
    @Path("{invitation}/resend")
    @Operation(operationId = "resendInvitation", summary = "Sends an invitation again, with a new link")
    @APIResponseSchema(InvitationLine.class)
    public Response resend(@PathParam("organisation") String organisation, @PathParam("invitation") String invitation) {
        var sent = resend.resend(OrganisationId.parse(organisation), InvitationId.parse(invitation));
        return tagged(Response.ok(), sent);
    }

    private static Response tagged(Response.ResponseBuilder response, InvitationLine invitation) {
        return response.header(HttpHeaders.ETAG, VersionTag.of(invitation.version()))
                .entity(invitation)
                .build();
    }
}
