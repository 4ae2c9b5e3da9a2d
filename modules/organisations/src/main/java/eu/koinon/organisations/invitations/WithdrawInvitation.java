package eu.koinon.organisations.invitations;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.MembershipProblem;
import jakarta.inject.Inject;
import java.util.Map;

/** Takes an invitation back; its link is no longer good. */
@UseCase
@Needs(Permission.INVITATION_WITHDRAW)
public class WithdrawInvitation {

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private Withdrawals withdrawals;

    /**
     * @param version as the acting person had it before them
     * @throws Missing also when it has been accepted meanwhile
     * @throws MembershipProblem when it is for coordinators to decide
     */
    public void withdraw(@On OrganisationId organisation, @About InvitationId id, long version) {
        var held = organisations.hold(organisation);
        var invitation = invitations.find(held.id(), id).orElseThrow(Missing::new);
        if (invitation.version() != version) {
            throw new StaleVersion(Map.of("version", invitation.version()), Map.of("version", version));
        }
        withdrawals.withdraw(invitation);
    }
}
