package eu.koinon.organisations.locking;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;

/** Why is this account locked? For whoever decides whether to open it again. */
@UseCase
@Needs(Permission.PERSON_READ_LOCK)
public class ReadLock {

    @Inject
    private Locks locks;

    /** @throws Missing when the account is open, or was locked by the operator's hand */
    public PersonLock read(PersonId person) {
        return locks.find(person).orElseThrow(Missing::new);
    }
}
