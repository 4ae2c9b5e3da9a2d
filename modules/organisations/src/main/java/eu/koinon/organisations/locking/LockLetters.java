package eu.koinon.organisations.locking;

import eu.koinon.access.PersonCard;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells a person what became of their account and whom to write to; why is for a conversation and not for a mail. */
@ApplicationScoped
class LockLetters {

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    void locked(PersonCard person) {
        letters.send(new Letter("account-locked", person.email(), person.language(), arguments(person), null));
    }

    void unlocked(PersonCard person) {
        letters.send(new Letter("account-unlocked", person.email(), person.language(), arguments(person), null));
    }

    private Map<String, Object> arguments(PersonCard person) {
        var contact = settings.networkContact();
        return Map.of(
                "name", person.name(),
                "network", settings.networkName(),
                "known", contact.isPresent() ? "yes" : "no",
                "contact", contact.orElse(""));
    }
}
