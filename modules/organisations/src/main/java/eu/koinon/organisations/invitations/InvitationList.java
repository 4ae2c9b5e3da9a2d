package eu.koinon.organisations.invitations;

import java.util.List;

/** The open invitations of one organisation, the newest first. */
public record InvitationList(List<InvitationLine> items) {

    public InvitationList {
        items = List.copyOf(items);
    }
}
