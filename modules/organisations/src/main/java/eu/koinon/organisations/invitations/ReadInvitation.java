package eu.koinon.organisations.invitations;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Missing;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Shows an invitation to whoever holds its link, and what they have to do to join. */
@UseCase
@Open(value = "whoever is invited has no account yet, or has not signed in yet", duty = Duty.INVITATION)
public class ReadInvitation {

    @Inject
    private Links links;

    @Inject
    private Invitations invitations;

    @Inject
    private Inviters inviters;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    /** @throws LinkSpent when the link is used up, expired or withdrawn, the inviter may no longer invite, or
     * the organisation is gone */
    public InvitationPage read(String secret) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        var invitation = links.look(Links.Kind.INVITATION, secret)
                .flatMap(link -> InvitationLink.invitation(link).flatMap(invitations::find))
                .filter(inviters::standBy)
                .orElseThrow(LinkSpent::new);
        try {
            return page(invitation);
        } catch (Missing gone) {
            throw new LinkSpent();
        }
    }

    private InvitationPage page(Invitation invitation) {
        var into = organisations.get(invitation.organisation());
        var invitee = invitation.invitee();
        var owner = people.byEmail(invitee.email()).map(PersonCard::id);
        return new InvitationPage(
                into.id(),
                into.name(),
                people.find(invitation.invitedBy())
                        .filter(inviter -> !inviter.isErased())
                        .map(PersonCard::name)
                        .orElse(into.name()),
                invitee.name(),
                invitee.email().value(),
                invitee.language(),
                invitation.expiresAt(),
                InvitationPage.Next.of(owner.orElse(null), current.person()));
    }
}
