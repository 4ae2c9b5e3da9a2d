package eu.koinon.organisations.locking;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;

/** Opens a locked account again. The person signs in with what they had; no session or token comes back. */
@UseCase
@Needs(Permission.PERSON_UNLOCK)
public class UnlockPerson {

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Locks locks;

    @Inject
    private LockLetters letters;

    @Inject
    private CurrentActor current;

    /** @throws LockProblem.NotLocked when the account is open */
    public void unlock(@About PersonId person, Reason reason) {
        var why = reason.read();
        organisations.hold(current.actor().actingFor());
        var card = people.find(person).orElseThrow(Missing::new);
        if (card.active()) {
            throw new LockProblem.NotLocked();
        }
        if (!locks.unlock(person, current.actor().signedIn(), why)) {
            throw new Missing();
        }
        letters.unlocked(card);
    }
}
