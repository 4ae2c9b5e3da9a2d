package eu.koinon.access.signin;

import eu.koinon.access.People;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Writes to a person that how they sign in has changed (OWASP ASVS 5.0 V6.3.7), so that they notice when it was not them.
 * Needs a transaction.
 */
@ApplicationScoped
public class TellOfChange {

    @Inject
    private People people;

    @Inject
    private Letters letters;

    public void owner(PersonId person) {
        people.find(person)
                .ifPresent(card -> letters.send(
                        new Letter("means-changed", card.email(), card.language(), Map.of("name", card.name()), null)));
    }

    /** Somebody who is past the first step of signing in goes on entering wrong codes. */
    public void ofGuesses(PersonId person) {
        people.find(person)
                .ifPresent(card -> letters.send(
                        new Letter("codes-guessed", card.email(), card.language(), Map.of("name", card.name()), null)));
    }

    /** A passkey has signed fewer times than before: there may be a copy of it (WebAuthn Level 3, section 6.1.1). */
    public void ofCopy(PersonId person) {
        people.find(person)
                .ifPresent(card -> letters.send(new Letter(
                        "passkey-copied", card.email(), card.language(), Map.of("name", card.name()), null)));
    }
}
