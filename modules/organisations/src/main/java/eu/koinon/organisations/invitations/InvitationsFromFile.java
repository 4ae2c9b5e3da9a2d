package eu.koinon.organisations.invitations;

import eu.koinon.access.Links;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
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
    private Links links;

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

    /** Puts this in place of what was asked before, if anything was. */
    public InvitationId put(Organisation into, Asked asked, PersonCard inviter, boolean send) {
        invitations.to(into.id(), asked.email).ifPresent(former -> {
            former.withdraw();
            links.endAbout(former.id().value());
            invitations.flush();
        });
        var invitation = new Invitation(
                new InvitationId(ids.next()),
                into.id(),
                new Invitee(asked.name, asked.email, asked.language, asked.roles),
                inviter.id(),
                clock.instant());
        invitation.promise(asked.fromDay, asked.untilDay);
        invitations.add(invitation);
        if (send) {
            letters.send(invitation, into, inviter);
        }
        return invitation.id();
    }

    /** Takes back what was asked of an address that is not used any more. */
    public void withdraw(OrganisationId organisation, EmailAddress email) {
        invitations.to(organisation, email).ifPresent(former -> {
            former.withdraw();
            links.endAbout(former.id().value());
            invitations.flush();
        });
    }

    /** Writes to somebody whose invitation was prepared and not sent yet, or whose link is no longer good. */
    public boolean sendIfUnsent(Organisation into, EmailAddress email, PersonCard inviter) {
        var open = invitations.to(into.id(), email);
        if (open.isEmpty() || (isSent(open.get()) && !open.get().isExpired(clock.instant()))) {
            return false;
        }
        open.get().sendAgain(clock.instant());
        open.get().takeOver(inviter.id());
        invitations.flush();
        letters.send(open.get(), into, inviter);
        return true;
    }

    private boolean isSent(Invitation invitation) {
        return links.isIssued(invitation.id().value());
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
