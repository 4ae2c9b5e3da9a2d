package eu.koinon.access.accounts;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;

/** Who am I here? */
@UseCase
@Needs(Permission.ACCOUNT_READ)
public class ReadAccount {

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    public PersonCard read() {
        return persons.find(current.actor().signedIn()).orElseThrow(Missing::new);
    }
}
