package eu.koinon.access;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The persons of the network, as far as the fence shows them to whoever acts. Needs a transaction. */
public interface People {

    Optional<PersonCard> find(PersonId person);

    Map<PersonId, PersonCard> all(Collection<PersonId> persons);

    Optional<PersonCard> byEmail(EmailAddress email);

    /** Whether anybody is there at all; an empty network waits for its set-up link. */
    boolean isEmpty();

    /** Adds a person who has proven that the address is theirs. */
    PersonCard add(String name, EmailAddress email, String language, String timeZone);
}
