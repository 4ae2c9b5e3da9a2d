package eu.koinon.organisations.membership;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import jakarta.persistence.PersistenceException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is new in the network says of themself, as it is typed.
 *
 * @param language BCP 47 tag of the language that they want to be addressed in
 * @param timeZone IANA name
 */
public record Newcomer(
        @Nullable String name,
        @Nullable String language,
        @Nullable String timeZone) {

    public static final int LONGEST_NAME = 120;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /**
     * Adds the person, whose address is proven.
     *
     * @throws InvalidFields naming what cannot stay as it is
     * @throws MembershipProblem.JustJoined when somebody with this address was added in the same moment
     */
    public PersonCard addTo(People people, EmailAddress email) {
        var problems = new InvalidFields.Gathering();
        var known = read(problems);
        problems.orThrow();
        try {
            return people.add(known.name, email, known.language, known.timeZone);
        } catch (PersistenceException e) {
            if ("person_email_key_key".equals(BrokenConstraint.nameIn(e))) {
                throw new MembershipProblem.JustJoined();
            }
            throw e;
        }
    }

    /** Notes what cannot stay as it is; the result is of use only when nothing was noted. */
    public Known read(InvalidFields.Gathering problems) {
        var said = Names.line(problems, "name", name, LONGEST_NAME);
        var tag = language == null ? "" : language.strip();
        if (!isLanguage(tag)) {
            problems.add("language", "choose-one");
        }
        var zone = timeZone == null ? "" : timeZone.strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.add("timeZone", "choose-one");
        }
        return new Known(said, tag, zone);
    }

    /** The same, read. */
    public record Known(String name, String language, String timeZone) {}

    public static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }
}
