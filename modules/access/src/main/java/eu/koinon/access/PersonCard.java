package eu.koinon.access;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;

/**
 * What other modules know of a person.
 *
 * @param language BCP 47 tag of the language that pages and mails are written in
 * @param timeZone IANA name
 * @param active false while the account is locked
 */
public record PersonCard(
        PersonId id, String name, EmailAddress email, String language, String timeZone, boolean active, long version) {}
