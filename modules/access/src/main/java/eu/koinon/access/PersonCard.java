package eu.koinon.access;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;

/**
 * What other modules know of a person.
 *
 * @param name empty when the account was erased
 * @param language BCP 47 tag of the language that pages and mails are written in
 * @param timeZone IANA name
 * @param active false while the account is locked, and once it is erased
 */
public record PersonCard(
        PersonId id, String name, EmailAddress email, String language, String timeZone, boolean active, long version) {

    /** Whether the account is gone, and nothing but what was done with it is left. */
    public boolean isErased() {
        return name.isEmpty();
    }
}
