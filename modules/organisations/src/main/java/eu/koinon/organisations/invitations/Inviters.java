package eu.koinon.organisations.invitations;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether those who invited somebody might still do so. An invitation is worth no more than the word of who stands by it:
 * what an admin could no longer give, an invitation that they left behind does not give either.
 */
@ApplicationScoped
class Inviters {

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Today today;

    boolean standBy(Invitation invitation) {
        var inviter = invitation.invitedBy();
        if (people.find(inviter).filter(PersonCard::active).isEmpty()) {
            return false;
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var membership : memberships.of(inviter)) {
            roles.addAll(reaching(
                    membership.rolesOn(today.at(membership.organisation())),
                    membership.organisation(),
                    invitation.organisation()));
        }
        return roles.contains(Role.COORDINATOR)
                || (roles.contains(Role.ADMIN)
                        && invitation.invitee().roles().stream().noneMatch(Role::ofTheNetwork));
    }

    /** Of the roles held in one organisation those that count in another: there, only the network's. */
    private static Set<Role> reaching(Set<Role> held, OrganisationId holding, OrganisationId into) {
        if (holding.equals(into)) {
            return held;
        }
        var reaching = EnumSet.noneOf(Role.class);
        held.stream().filter(Role::ofTheNetwork).forEach(reaching::add);
        return reaching;
    }
}
