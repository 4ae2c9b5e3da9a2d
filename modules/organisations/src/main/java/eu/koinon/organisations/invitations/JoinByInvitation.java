package eu.koinon.organisations.invitations;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.organisations.membership.OutsiderLetters;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Somebody follows an invitation and joins the organisation: with the account that the invited address belongs to, or
 * as a new person, whose address the link has proven.
 */
@UseCase
@Open(value = "whoever is invited has no account yet, or has not signed in yet", duty = Duty.INVITATION)
public class JoinByInvitation {

    @Inject
    private Links links;

    @Inject
    private Invitations invitations;

    @Inject
    private Inviters inviters;

    @Inject
    private Organisations organisations;

    @Inject
    private OutsiderLetters outsiders;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private RateLimits limits;

    @Inject
    private ActLog log;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /**
     * @param newcomer what a new person says of themself; not looked at when the address belongs to an account
     * @throws LinkSpent when the link is used up, expired or withdrawn, the inviter may no longer invite, or
     * the organisation is gone
     */
    public Joining join(String secret, Newcomer newcomer) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        var link = links.look(Links.Kind.INVITATION, secret).orElseThrow(LinkSpent::new);
        var invitation = held(link);
        var invitee = invitation.invitee();
        var owner = people.byEmail(invitee.email()).map(PersonCard::id);

        return switch (InvitationPage.Next.of(owner.orElse(null), current.person())) {
            case SIGN_IN -> new Joining.SignInFirst(invitee.email());
            case SIGN_OUT -> new Joining.SignOutFirst(invitee.email());
            case AGREE -> joined(link, invitation, owner.orElseThrow(), false);
            case SAY_WHO_YOU_ARE -> {
                var person = newcomer.addTo(people, invitee.email());
                yield joined(link, invitation, person.id(), true);
            }
        };
    }

    private Invitation held(Links.Link link) {
        try {
            var id = InvitationLink.invitation(link).orElseThrow(LinkSpent::new);
            organisations.hold(invitations.organisationOf(id).orElseThrow(LinkSpent::new));
            return invitations.find(id).filter(inviters::standBy).orElseThrow(LinkSpent::new);
        } catch (Missing gone) {
            throw new LinkSpent();
        }
    }

    private Joining joined(Links.Link link, Invitation invitation, PersonId person, boolean newcomer) {
        if (!links.spend(link)) {
            throw new LinkSpent();
        }
        var organisation = invitation.organisation();
        var mandates = invitation.mandates(today.at(organisation));
        if (mandates.isEmpty()) {
            throw new LinkSpent();
        }
        invitation.accept();
        invitations.acceptedBy(invitation.id(), person);
        tell(person, invitation);
        memberships.add(new Membership(ids.next(), organisation, person, mandates, clock.instant()));
        record(person, organisation, invitation);
        return new Joining.Joined(person, organisation, newcomer);
    }

    /** Before they belong to it: somebody who comes in by an outsider's word is not the one to be told of it. */
    private void tell(PersonId person, Invitation invitation) {
        invitations.from(invitation.id()).ifPresent(from -> {
            var inviter = people.find(invitation.invitedBy()).orElseThrow(LinkSpent::new);
            var joining = people.find(person).orElseThrow(LinkSpent::new);
            outsiders.joined(organisations.get(invitation.organisation()), joining.name(), inviter, from);
        });
    }

    /** The gate records what somebody is allowed to do; whoever comes in by a link is recorded here. */
    private void record(PersonId person, OrganisationId organisation, Invitation invitation) {
        log.record(new Act(
                new Actor(person, organisation, invitation.invitee().roles()),
                "membership:join",
                organisation,
                invitation.id().toString(),
                Act.DONE,
                current.address()));
    }
}
