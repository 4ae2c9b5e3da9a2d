package eu.koinon.organisations.membership;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the rule of the last one about an organisation that is held. Who cannot sign in counts for nobody. */
@ApplicationScoped
class Holders {

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Today today;

    /**
     * @param held locked by {@link eu.koinon.organisations.directory.Organisations#hold}, so that nobody else changes
     * it
     */
    void mustRemain(Organisation held, Membership changing, Set<Role> rolesLeft) {
        var all = memberships.of(held.id());
        var active = people.all(all.stream().map(Membership::person).toList()).values().stream()
                .filter(PersonCard::active)
                .map(PersonCard::id)
                .collect(Collectors.toSet());
        var before = all.stream()
                .filter(membership -> active.contains(membership.person()))
                .collect(Collectors.toMap(Membership::person, membership -> membership.rolesOn(today.at(held))));
        LastHolder.mustRemain(before, changing.person(), rolesLeft);
    }
}
