package eu.koinon.organisations.imports;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.invitations.InvitationsFromFile;
import eu.koinon.organisations.invitations.InvitationsFromFile.Accepted;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whom a file means by an address. Lists grow old: the address of somebody who belongs to the organisation may be one that
 * they have given up since, and may have become another person's.
 */
@ApplicationScoped
class Belonging {

    @Inject
    private People people;

    @Inject
    private Memberships memberships;

    @Inject
    private InvitationsFromFile invitations;

    /** The one who has the address now, or joined by it. */
    Optional<Membership> of(OrganisationId organisation, EmailAddress email) {
        return people.byEmail(email)
                .map(PersonCard::id)
                .flatMap(person -> memberships.find(organisation, person))
                .or(() -> invitations
                        .accepted(organisation, email)
                        .flatMap(Accepted::by)
                        .flatMap(person -> memberships.find(organisation, person)));
    }

    /** Whether whoever has the address, or joined by it, belonged to the organisation once; to be asked when nobody does. */
    boolean hasEnded(OrganisationId organisation, EmailAddress email) {
        return invitations.accepted(organisation, email).isPresent()
                || people.byEmail(email)
                        .filter(owner -> memberships.hasEnded(organisation, owner.id()))
                        .isPresent();
    }
}
