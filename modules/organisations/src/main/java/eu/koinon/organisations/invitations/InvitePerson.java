package eu.koinon.organisations.invitations;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.OutsiderLetters;
import eu.koinon.organisations.membership.Roles;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Invites somebody into an organisation by a link to their address. It makes no difference, to be seen by nobody,
 * whether that person is in the network already. Those who decide for the organisation are told when it is not one of
 * theirs who invites.
 */
@UseCase
@Needs(Permission.MEMBERSHIP_INVITE)
public class InvitePerson {

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private InvitationLetters letters;

    @Inject
    private OutsiderLetters outsiders;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /**
     * @param language BCP 47 tag of the language to write to them in
     * @param roles at least one of {@link Role}, to be held from the day of joining
     */
    @Schema(name = "InvitePerson")
    public record Request(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable List<String> roles) {

        Invitee read(InvalidFields.Gathering problems) {
            return Invitee.read(problems, "", name, email, language, roles);
        }

        /** Notes what cannot stay as it is, under names that begin with the prefix. */
        public void check(InvalidFields.Gathering problems, String prefix) {
            Invitee.read(problems, prefix, name, email, language, roles);
        }
    }

    /**
     * @throws InvitationProblem.OpenAlready when the address has an open invitation
     * @throws MembershipProblem.AlreadyMember when it is the address of somebody who belongs to the organisation
     */
    public InvitationLine invite(@On OrganisationId organisation, Request request) {
        var problems = new InvalidFields.Gathering();
        var invitee = request.read(problems);
        problems.orThrow();
        var inviter = people.find(current.actor().signedIn()).orElseThrow(Missing::new);
        limits.take(RateLimit.INVITATION, inviter.id().toString());

        var into = organisations.hold(organisation);
        allow(problems, invitee, into);
        mustBeNew(into, invitee.email());

        var invitation =
                new Invitation(new InvitationId(ids.next()), organisation, invitee, inviter.id(), clock.instant());
        invitations.add(invitation);
        invitations.sentFor(invitation.id(), current.organisation());
        var from = outsiders.outsider(organisation);
        from.ifPresent(theirs -> outsiders.invited(into, invitee.name(), inviter, theirs));
        letters.send(invitation, into, inviter);
        return InvitationLine.of(invitation, inviter.name(), clock.instant());
    }

    private void allow(InvalidFields.Gathering problems, Invitee invitee, Organisation into) {
        var mandates = invitee.roles().stream()
                .map(role -> Mandate.openEnded(role, today.at(into)))
                .toList();
        var byCoordinator = current.actor().has(Role.COORDINATOR);
        Roles.allow(problems, "roles", List.of(), mandates, into.isSecretariat(), byCoordinator);
        problems.orThrow();
    }

    private void mustBeNew(Organisation into, EmailAddress email) {
        people.byEmail(email)
                .map(PersonCard::id)
                .flatMap(person -> memberships.find(into.id(), person))
                .ifPresent(membership -> {
                    throw new MembershipProblem.AlreadyMember();
                });
        invitations
                .to(into.id(), email)
                .filter(open -> open.isExpired(clock.instant()))
                .ifPresent(withdrawals::withdraw);
    }
}
