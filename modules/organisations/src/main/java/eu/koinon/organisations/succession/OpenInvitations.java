package eu.koinon.organisations.succession;

import eu.koinon.access.Links;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.invitations.Invitations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Nobody can join an organisation that is gone: what it has sent out ends, and the links with it. */
@ApplicationScoped
class OpenInvitations {

    @Inject
    private Invitations invitations;

    @Inject
    private Links links;

    List<Foreseen> foresee(OrganisationId organisation) {
        return invitations.of(organisation).stream()
                .map(invitation ->
                        new Foreseen(Fate.INVITATION_ENDS, invitation.id().toString(), invitation.name()))
                .toList();
    }

    void end(OrganisationId organisation) {
        invitations.of(organisation).forEach(invitation -> {
            invitation.withdraw();
            links.endAbout(invitation.id().value());
        });
    }
}
