package eu.koinon.organisations.invitations;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/**
 * Invites the first admin of an organisation that has just come into being out of its application. As many as were
 * accepted are invited at once, so no limit counts them.
 */
@UseCase
@Needs(Permission.REVIEW_SEND)
public class InviteFirstAdmin {

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private InvitationLetters letters;

    @Inject
    private People people;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** @param name what to call them until they say their own */
    public void invite(OrganisationId organisation, String name, String email, String language) {
        var inviter = people.find(current.actor().signedIn()).orElseThrow(Missing::new);
        var into = organisations.hold(organisation);
        var invitee = new Invitee(name, new EmailAddress(email), language, Set.of(Role.ADMIN));
        var invitation =
                new Invitation(new InvitationId(ids.next()), organisation, invitee, inviter.id(), clock.instant());
        invitations.add(invitation);
        letters.send(invitation, into, inviter);
    }
}
