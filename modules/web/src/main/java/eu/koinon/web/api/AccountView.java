package eu.koinon.web.api;

import eu.koinon.access.PersonCard;
import eu.koinon.kernel.PersonId;

/**
 * A person's own account.
 *
 * @param language BCP 47 tag of the language that pages and mails are written in
 * @param timeZone IANA name
 * @param version what If-Match asks for, in quotes
 */
public record AccountView(PersonId id, String name, String email, String language, String timeZone, long version) {

    static AccountView of(PersonCard card) {
        return new AccountView(
                card.id(), card.name(), card.email().value(), card.language(), card.timeZone(), card.version());
    }
}
