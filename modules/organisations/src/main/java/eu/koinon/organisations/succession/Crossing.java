package eu.koinon.organisations.succession;

import eu.koinon.access.Departures;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.Handover;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Today;
import eu.koinon.organisations.succession.Successions.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People go from one organisation to the other, with the roles that they hold. */
@ApplicationScoped
class Crossing {

    @Inject
    private Memberships memberships;

    @Inject
    private Successions successions;

    @Inject
    private Departures departures;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Today today;

    @Inject
    private Ids ids;

    /**
     * What happens to each who goes; whoever belongs to the other organisation already is told apart, and so are mandates
     * that count there only once a document proves them.
     */
    List<Foreseen> foresee(Handover handover, boolean withRoles) {
        var to = handover.to();
        var there = to == null
                ? Set.<PersonId>of()
                : memberships.of(to).stream().map(Membership::person).collect(Collectors.toSet());
        var going = going(handover);
        var foreseen = new ArrayList<>(
                named(going, person -> there.contains(person) ? Fate.PERSON_IN_BOTH : Fate.PERSON_MOVES));
        if (withRoles) {
            var toProve = going.stream()
                    .filter(membership -> standing(membership).stream().anyMatch(Mandate::proofNeeded))
                    .toList();
            foreseen.addAll(named(toProve, person -> Fate.MANDATE_TO_PROVE));
        }
        return foreseen;
    }

    /** @param fate of each */
    List<Foreseen> named(Collection<Membership> some, Function<PersonId, Fate> fate) {
        var names = names(some);
        return some.stream()
                .map(membership -> new Foreseen(
                        fate.apply(membership.person()),
                        membership.person().toString(),
                        names.getOrDefault(membership.person(), "")))
                .toList();
    }

    private Map<PersonId, String> names(Collection<Membership> some) {
        return people.all(some.stream().map(Membership::person).toList()).values().stream()
                .collect(Collectors.toMap(PersonCard::id, PersonCard::name));
    }

    /** Each who goes belongs to the other organisation, too, from now on. */
    void arrive(Handover handover, SuccessionId succession, Function<Membership, List<Mandate>> bringing) {
        for (var membership : going(handover)) {
            var person = membership.person();
            var there = memberships.find(handover.successor(), person);
            if (there.isPresent()) {
                gain(handover, succession, there.get(), bringing.apply(membership));
            } else {
                var begun = new Membership(
                        ids.next(), handover.successor(), person, bringing.apply(membership), handover.at());
                memberships.add(begun);
                successions.keep(succession, What.BEGUN, begun, begun.rolesOn(day(handover.successor())));
            }
        }
    }

    /** Whoever belongs to both keeps what they hold there and gains what they do not. */
    private void gain(Handover handover, SuccessionId succession, Membership there, List<Mandate> bringing) {
        var held = there.mandates().stream().map(Mandate::role).collect(Collectors.toSet());
        var gained = bringing.stream()
                .filter(mandate -> !held.contains(mandate.role()))
                .toList();
        if (gained.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(there.mandates());
        all.addAll(gained);
        there.assign(all, handover.at());
        memberships.flush();
        successions.keep(
                succession,
                What.ROLES_ADDED,
                there,
                gained.stream().map(Mandate::role).collect(Collectors.toSet()));
    }

    /** Each who goes no longer belongs to the organisation that they come from; what they hold for it ends. */
    void depart(Handover handover, SuccessionId succession, String why) {
        var leaving = going(handover);
        leaving.forEach(membership -> membership.end(why, handover.at()));
        memberships.flush();
        leaving.forEach(membership -> {
            successions.keep(succession, What.ENDED, membership, Set.of());
            departures.from(handover.from(), membership.person());
        });
    }

    /** Everybody's membership in an organisation that goes ends. */
    void dismiss(OrganisationId organisation, String why, Instant at) {
        var leaving = memberships.of(organisation);
        leaving.forEach(membership -> membership.end(why, at));
        memberships.flush();
        leaving.forEach(membership -> departures.from(organisation, membership.person()));
    }

    /** What a membership brings: what is held today or will be. */
    List<Mandate> standing(Membership membership) {
        return membership.mandates().stream()
                .filter(mandate ->
                        mandate.untilDay() == null || !mandate.untilDay().isBefore(day(membership.organisation())))
                .toList();
    }

    /** A member and no more: whoever administers the organisation decides who else they are. */
    List<Mandate> asMember(OrganisationId into) {
        return List.of(Mandate.openEnded(Role.MEMBER, day(into)));
    }

    private LocalDate day(OrganisationId organisation) {
        return today.at(organisations.getEvenRemoved(organisation));
    }

    private List<Membership> going(Handover handover) {
        return memberships.of(handover.from()).stream()
                .filter(membership -> handover.people().contains(membership.person()))
                .toList();
    }
}
