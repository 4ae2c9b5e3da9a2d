package eu.koinon.organisations.invitations;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Links;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes invitations back by the one set of rules, whoever asks for it. Needs a transaction. */
@ApplicationScoped
public class Withdrawals {

    @Inject
    private Invitations invitations;

    @Inject
    private Links links;

    @Inject
    private CurrentActor current;

    /**
     * Takes back what an address has from this organisation, if it has anything, so that something else can be asked of it.
     *
     * @throws MembershipProblem.CoordinatorsDecide when it is not for the acting person
     */
    public void makeWay(OrganisationId organisation, EmailAddress email) {
        invitations.to(organisation, email).ifPresent(this::withdraw);
    }

    void withdraw(Invitation invitation) {
        Roles.allowParting(invitation.invitee().roles(), current.actor().has(Role.COORDINATOR));
        invitation.withdraw();
        invitations.flush();
        links.endAbout(invitation.id().value());
    }
}
