package eu.koinon.access.accounts;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.StaleVersion;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** I change my name, the language I am addressed in, or my time zone. */
@UseCase
@Needs(Permission.ACCOUNT_EDIT)
public class EditAccount {

    public static final int LONGEST_NAME = 120;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    /** @param version the version that the form was filled from */
    public record Request(
            @Nullable String name,
            @Nullable String language,
            @Nullable String timeZone,
            long version) {}

    public PersonCard edit(Request request) {
        var problems = new InvalidFields.Gathering();
        var name = Names.line(problems, "name", request.name(), LONGEST_NAME);
        var language = request.language() == null ? "" : request.language();
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            problems.add("language", "choose-one");
        }
        var timeZone = request.timeZone() == null ? "" : request.timeZone();
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            problems.add("timeZone", "choose-one");
        }
        problems.orThrow();
        var person = persons.load(current.actor().signedIn()).orElseThrow(Missing::new);
        if (person.version() != request.version()) {
            throw new StaleVersion(
                    shown(person.card()), Map.of("name", name, "language", language, "timeZone", timeZone));
        }
        person.describe(name, language, ZoneId.of(timeZone));
        persons.flush();
        return person.card();
    }

    /** I only switch the language, from whatever page I am on. */
    public void speak(String language) {
        persons.load(current.actor().signedIn()).ifPresent(person -> {
            var card = person.card();
            person.describe(card.name(), language, ZoneId.of(card.timeZone()));
        });
    }

    private static Map<String, Object> shown(PersonCard card) {
        return Map.of(
                "name", card.name(),
                "language", card.language(),
                "timeZone", card.timeZone(),
                "version", card.version());
    }
}
