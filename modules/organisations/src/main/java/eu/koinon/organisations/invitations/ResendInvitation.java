package eu.koinon.organisations.invitations;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.OutsiderLetters;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes to an invited person again, with a new link that is good for two more weeks. */
@UseCase
@Needs(Permission.INVITATION_RESEND)
public class ResendInvitation {

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private Inviters inviters;

    @Inject
    private InvitationLetters letters;

    @Inject
    private OutsiderLetters outsiders;

    @Inject
    private People people;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    public InvitationLine resend(@On OrganisationId organisation, @About InvitationId id) {
        var sender = people.find(current.actor().signedIn()).orElseThrow(Missing::new);
        limits.take(RateLimit.INVITATION, sender.id().toString());

        var held = organisations.hold(organisation);
        var invitation = invitations.find(held.id(), id).orElseThrow(Missing::new);
        invitation.sendAgain(clock.instant());
        if (!inviters.standBy(invitation)) {
            invitation.takeOver(sender.id());
            invitations.sentFor(invitation.id(), current.organisation());
        }
        invitations.flush();
        outsiders
                .outsider(organisation)
                .ifPresent(from -> outsiders.invited(held, invitation.invitee().name(), sender, from));
        letters.send(invitation, held, sender);
        return InvitationLine.of(invitation, sender.name(), clock.instant());
    }
}
