package eu.koinon.organisations.succession;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who administers an organisation today and can sign in. */
@ApplicationScoped
class Admins {

    @Inject
    private Memberships memberships;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Today today;

    Set<PersonId> of(OrganisationId organisation) {
        return among(memberships.of(organisation));
    }

    /** By the day where their organisation has its seat, whether it belongs to the network or not. */
    private LocalDate today(Membership membership) {
        return today.at(organisations.getEvenRemoved(membership.organisation()));
    }

    Set<PersonId> among(Collection<Membership> some) {
        var holders = some.stream()
                .filter(membership -> membership.rolesOn(today(membership)).contains(Role.ADMIN))
                .map(Membership::person)
                .toList();
        return people.all(holders).values().stream()
                .filter(PersonCard::active)
                .map(PersonCard::id)
                .collect(Collectors.toSet());
    }
}
