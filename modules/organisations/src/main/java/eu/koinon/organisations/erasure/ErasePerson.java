package eu.koinon.organisations.erasure;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Partings;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.stream.Stream;

/** Erases the account of somebody who asked the secretariat for it, or who cannot sign in to do so. */
@UseCase
@Needs(Permission.PERSON_ERASE)
public class ErasePerson {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Partings partings;

    @Inject
    private Erasure erasure;

    @Inject
    private People people;

    @Inject
    private CurrentActor current;

    /**
     * @param reason stays on record where the person belonged
     * @throws MembershipProblem when nobody would be left to decide for one of the organisations
     * @throws Conflict when the person is erased already, or an organisation took them in at the same moment
     */
    public void erase(@About PersonId person, Reason reason) {
        var why = reason.read();
        if (person.equals(current.actor().signedIn())) {
            throw new Conflict("erase-yourself");
        }
        var card = people.find(person).filter(found -> !found.isErased()).orElseThrow(Missing::new);
        // the secretariat, too: of two coordinators who erase each other at once, the second is no coordinator any more
        Stream.concat(
                        Stream.of(current.actor().actingFor()),
                        memberships.of(person).stream().map(Membership::organisation))
                .distinct()
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .forEach(organisation -> {
                    var held = organisations.hold(organisation);
                    memberships
                            .find(organisation, person)
                            .ifPresent(membership -> partings.part(held, membership, why));
                });
        erasure.erase(card);
    }
}
