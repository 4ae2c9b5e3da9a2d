package eu.koinon.organisations.locking;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Departures;
import eu.koinon.access.Needs;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.Partings;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;

/**
 * Locks a person's account in the whole network: whatever they are signed in with ends at once, nobody can sign in to it,
 * and the person is told whom to write to. What they did and where they belong stays.
 */
@UseCase
@Needs(Permission.PERSON_LOCK)
public class LockPerson {

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Partings partings;

    @Inject
    private Locks locks;

    @Inject
    private LockLetters letters;

    @Inject
    private Departures departures;

    @Inject
    private CurrentActor current;

    /**
     * @throws LockProblem.Yourself so that a coordinator is always left
     * @throws LockProblem.LockedAlready when somebody else was faster
     * @throws MembershipProblem.LastCoordinator when those who are left do not coordinate for good
     */
    public void lock(@About PersonId person, Reason reason) {
        var why = reason.read();
        var me = current.actor().signedIn();
        if (person.equals(me)) {
            throw new LockProblem.Yourself();
        }
        // the secretariat: of two coordinators who lock each other at once, the second is no coordinator any more
        var secretariat = organisations.hold(current.actor().actingFor());
        var card = people.find(person).orElseThrow(Missing::new);
        if (!card.active()) {
            throw new LockProblem.LockedAlready();
        }
        partings.mayBeLocked(secretariat, person);
        if (!locks.lock(person, me, why)) {
            throw new Missing();
        }
        departures.everywhere(person, false);
        letters.locked(card);
    }
}
