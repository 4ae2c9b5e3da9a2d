package eu.koinon.organisations.erasure;

import eu.koinon.access.Departures;
import eu.koinon.access.PersonCard;
import eu.koinon.access.PersonalData;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Takes from a person who belongs nowhere any more all that is kept about them (GDPR Article 17). What they did stays on
 * record as done by "a former delegate" of their organisation. Needs a transaction of somebody who may do so; the database
 * asks again.
 */
@ApplicationScoped
class Erasure {

    @Inject
    private Database database;

    @Inject
    @Any
    private Instance<PersonalData> keepers;

    @Inject
    private Departures departures;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @throws Conflict when the person has just come to belong to an organisation (again), or is erased already */
    void erase(PersonCard person) {
        departures.everywhere(person.id(), false);
        keepers.forEach(keeper -> keeper.forget(person.id()));
        if (!takeTheRest(person.id())) {
            throw new Conflict("not-erased");
        }
        // the last letter: it is forgotten like any other that has been sent
        letters.send(new Letter(
                "account-erased",
                person.email(),
                person.language(),
                Map.of("name", person.name(), "network", settings.networkName()),
                null));
    }

    private boolean takeTheRest(PersonId person) {
        return database.first(
                        database.within(),
                        row -> row.getBoolean(1),
                        "SELECT organisations.erase_person(?, ?)",
                        person.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .orElse(false);
    }
}
