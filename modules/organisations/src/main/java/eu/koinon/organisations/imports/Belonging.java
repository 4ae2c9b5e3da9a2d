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

    /**
     * What is known of an address in an organisation.
     *
     * @param now of the one who has the address, or joined by it
     * @param ended whether they belonged to the organisation once, and nobody whom the address stands for does now
     */
    record Known(Optional<Membership> now, boolean ended) {}

    Known of(OrganisationId organisation, EmailAddress email) {
        var owner = people.byEmail(email).map(PersonCard::id);
        var theirs = owner.flatMap(person -> memberships.find(organisation, person));
        if (theirs.isPresent()) {
            return new Known(theirs, false);
        }
        var accepted = invitations.accepted(organisation, email);
        var joined = accepted.flatMap(Accepted::by).flatMap(person -> memberships.find(organisation, person));
        if (joined.isPresent()) {
            return new Known(joined, false);
        }
        var ended = accepted.isPresent()
                || owner.filter(person -> memberships.hasEnded(organisation, person))
                        .isPresent();
        return new Known(Optional.empty(), ended);
    }
}
