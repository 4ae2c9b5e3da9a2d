package eu.koinon.organisations.membership;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void mustRemain(Organisation held, Membership changing, List<Mandate> left) {
        LastHolder.mustRemain(active(held), changing.person(), left, today.at(held));
    }

    /** Whether the secretariat keeps a coordinator though this person cannot sign in; the same is to be held. */
    void mustCoordinateWithout(Organisation held, Membership locked) {
        var before = active(held);
        var after = new HashMap<>(before);
        after.remove(locked.person());
        LastHolder.mustCoordinate(before.values(), after.values(), today.at(held));
    }

    private Map<PersonId, List<Mandate>> active(Organisation held) {
        var all = memberships.of(held.id());
        var active = people.all(all.stream().map(Membership::person).toList()).values().stream()
                .filter(PersonCard::active)
                .map(PersonCard::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(membership -> active.contains(membership.person()))
                .collect(Collectors.toMap(Membership::person, Membership::mandates));
    }
}
