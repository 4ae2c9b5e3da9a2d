package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.UseCase;
import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The phone of an invented person. The demonstration asks for codes like any other installation, but nobody holds its
 * people's phones: so the page that asks for a code shows what the app would show. It does so only in a demonstration,
 * which listens on this computer alone, and only for addresses that cannot exist (RFC 2606: .example).
 */
@UseCase
@Open(value = "the code is asked for before anybody is signed in", duty = Duty.SIGN_IN)
public class DemoCodes {

    private static final String INVENTED = ".example";

    @Inject
    private Settings settings;

    @Inject
    private People people;

    @Inject
    private StoredMeans means;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private CurrentActor current;

    /** @param person whose password has just been right */
    public Optional<String> shownTo(PersonId person) {
        if (!settings.demo()) {
            return Optional.empty();
        }
        return people.find(person)
                .filter(card -> card.email().value().endsWith(INVENTED))
                .flatMap(card -> means.codes(person))
                .flatMap(app -> oneTimeCodes.shown(app.secret(), app.lastStep()));
    }

    /** For the person who is signed in. */
    public Optional<String> shownToMe() {
        return current.person() == null
                ? Optional.empty()
                : shownTo(current.actor().signedIn());
    }
}
