package eu.koinon.organisations.invitations;

import eu.koinon.kernel.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open invitation, as the organisation that invites sees it.
 *
 * @param invitedBy the name of whoever invited; nothing when the reader may not see that person
 * @param expired whether its link is no longer good; it can be sent again
 * @param version to be sent back with a change
 */
public record InvitationLine(
        InvitationId id,
        String name,
        String email,
        String language,
        Set<Role> roles,
        @Nullable String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        boolean expired,
        long version) {

    public InvitationLine {
        roles = Set.copyOf(roles);
    }

    static InvitationLine of(Invitation invitation, @Nullable String invitedBy, Instant now) {
        var invitee = invitation.invitee();
        return new InvitationLine(
                invitation.id(),
                invitee.name(),
                invitee.email().value(),
                invitee.language(),
                invitee.roles(),
                invitedBy,
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.isExpired(now),
                invitation.version());
    }
}
