package eu.koinon.organisations.invitations;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Shows whom an organisation has invited and who has not joined yet. */
@UseCase
@Needs(Permission.INVITATION_LIST)
public class ListInvitations {

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    public InvitationList list(@On OrganisationId organisation) {
        var open = invitations.of(organisations.get(organisation).id());
        var inviters =
                people.all(open.stream().map(Invitation::invitedBy).distinct().toList());
        return new InvitationList(open.stream()
                .map(invitation -> InvitationLine.of(
                        invitation,
                        Optional.ofNullable(inviters.get(invitation.invitedBy()))
                                .map(PersonCard::name)
                                .orElse(null),
                        clock.instant()))
                .toList());
    }
}
