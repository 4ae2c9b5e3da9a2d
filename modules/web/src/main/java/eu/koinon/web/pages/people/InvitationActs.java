package eu.koinon.web.pages.people;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.invitations.InvitationId;
import eu.koinon.organisations.invitations.ResendInvitation;
import eu.koinon.organisations.invitations.WithdrawInvitation;
import eu.koinon.web.pages.FormVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What can be done with an open invitation, by the buttons beside it. */
@Path("/organisations/{organisation}/invitations/{invitation}")
@Produces("text/html")
public class InvitationActs {

    @Inject
    private ResendInvitation resend;

    @Inject
    private WithdrawInvitation withdraw;

    @Inject
    private Sessions sessions;

    @POST
    @Path("resend")
    public Response resend(@PathParam("organisation") String organisation, @PathParam("invitation") String invitation) {
        var id = OrganisationId.parse(organisation);
        resend.resend(id, InvitationId.parse(invitation));
        sessions.notice("people.invitation-sent-again");
        return toPeople(id);
    }

    @POST
    @Path("withdraw")
    public Response withdraw(
            @PathParam("organisation") String organisation,
            @PathParam("invitation") String invitation,
            @FormParam("version") @Nullable String version) {
        var id = OrganisationId.parse(organisation);
        try {
            withdraw.withdraw(id, InvitationId.parse(invitation), FormVersion.read(version));
            sessions.notice("people.invitation-withdrawn");
        } catch (StaleVersion overtaken) {
            // somebody has sent it again meanwhile: the list shows it as it is now
            sessions.notice("people.invitation-changed");
        }
        return toPeople(id);
    }

    private static Response toPeople(OrganisationId organisation) {
        return Response.seeOther(URI.create("/organisations/" + organisation + "/people"))
                .build();
    }
}
