package eu.koinon.organisations.invitations;

import eu.koinon.access.Links;
import java.util.Optional;

/** What a link says of the invitation that it was sent for. */
final class InvitationLink {

    private InvitationLink() {}

    static Optional<InvitationId> invitation(Links.Link link) {
        return Optional.ofNullable(link.about()).map(InvitationId::new);
    }
}
