package eu.koinon.organisations.invitations;

import eu.koinon.access.Links;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Settings;
import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes to the invited person, with a new link; a link sent earlier is no longer good. */
@ApplicationScoped
class InvitationLetters {

    @Inject
    private Links links;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    void send(Invitation invitation, Organisation into, PersonCard invitedBy) {
        var invitee = invitation.invitee();
        links.endAbout(invitation.id().value());
        var link = links.issue(
                Links.Kind.INVITATION, null, invitee.email(), invitation.id().value());
        letters.send(new Letter(
                "invitation",
                invitee.email(),
                invitee.language(),
                Map.of(
                        "name", invitee.name(),
                        "inviter", invitedBy.name(),
                        "organisation", into.name(),
                        "network", settings.networkName(),
                        "days", Invitation.LIFE.toDays()),
                link));
    }
}
