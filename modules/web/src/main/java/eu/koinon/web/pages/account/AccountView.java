package eu.koinon.web.pages.account;

import eu.koinon.access.PersonCard;
import eu.koinon.kernel.messages.Words;
import java.time.ZoneId;

/** An account as it is stored, in words: shown beside what somebody typed when both have changed. */
public record AccountView(String name, String language, String timeZone) {

    static AccountView of(PersonCard card, Words words) {
        return new AccountView(
                card.name(), words.languageName(card.language()), words.zone(ZoneId.of(card.timeZone())));
    }
}
