package eu.koinon.organisations.invitations;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Links;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prepares invitations that a file asks for. Nobody is written to unless that was chosen; what is prepared waits among the
 * open invitations and can be sent from there.
 */
@ApplicationScoped
public class InvitationsFromFile {

    @Inject
    private Invitations invitations;

    @Inject
    private InvitationLetters letters;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Links links;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * What a file says of somebody who is to join.
     *
     * @param fromDay when their roles begin; on the day of joining unless one is given
     */
    public record Asked(
            String name,
            EmailAddress email,
            String language,
            Set<Role> roles,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {

        public Asked {
            roles = Set.copyOf(roles);
        }
    }

    /** What is asked of the address already. */
    public Optional<Asked> open(OrganisationId organisation, EmailAddress email) {
        return invitations.to(organisation, email).map(InvitationsFromFile::asked);
    }

    /**
     * That somebody joined by an address.
     *
     * @param by nobody where it is not known any more
     */
    public record Accepted(Optional<PersonId> by) {}

    /** The last time that somebody joined the organisation by this address, whose it may be no longer. */
    public Optional<Accepted> accepted(OrganisationId organisation, EmailAddress email) {
        return invitations.accepted(organisation, email);
    }

    /** Puts this in place of what was asked before, if anything was. */
    public InvitationId put(Organisation into, Asked asked, PersonCard inviter, boolean send) {
        withdrawals.makeWay(into.id(), asked.email);
        var invitation = new Invitation(
                new InvitationId(ids.next()),
                into.id(),
                new Invitee(asked.name, asked.email, asked.language, asked.roles),
                inviter.id(),
                clock.instant());
        invitation.promise(asked.fromDay, asked.untilDay);
        invitations.add(invitation);
        invitations.sentFor(invitation.id(), current.organisation());
        if (send) {
            letters.send(invitation, into, inviter);
        }
        return invitation.id();
    }

    /** Takes back what was asked of an address that is not used any more. */
    public void withdraw(OrganisationId organisation, EmailAddress email) {
        withdrawals.makeWay(organisation, email);
    }

    /** Whether an invitation was prepared and not sent yet, or its link is no longer good. */
    public boolean isUnsent(OrganisationId organisation, EmailAddress email) {
        return unsent(organisation, email).isPresent();
    }

    /** Writes to somebody whose invitation was prepared and not sent yet, or whose link is no longer good. */
    public void sendIfUnsent(Organisation into, EmailAddress email, PersonCard inviter) {
        unsent(into.id(), email).ifPresent(open -> {
            open.sendAgain(clock.instant());
            open.takeOver(inviter.id());
            invitations.flush();
            invitations.sentFor(open.id(), current.organisation());
            letters.send(open, into, inviter);
        });
    }

    private Optional<Invitation> unsent(OrganisationId organisation, EmailAddress email) {
        return invitations
                .to(organisation, email)
                .filter(open -> !links.isIssued(open.id().value()) || open.isExpired(clock.instant()));
    }

    private static Asked asked(Invitation invitation) {
        var invitee = invitation.invitee();
        return new Asked(
                invitee.name(),
                invitee.email(),
                invitee.language(),
                invitee.roles(),
                invitation.fromDay(),
                invitation.untilDay());
    }
}
