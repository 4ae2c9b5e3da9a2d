package eu.koinon.web.pages.people;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the list of an organisation's people.
 *
 * @param mandates those that are held, and those to come
 * @param me whether it is the reader
 */
public record PersonView(PersonHere person, List<MandateView> mandates, boolean me) {

    /** A mandate, and where today lies with it. */
    public record MandateView(Mandate mandate, Phase phase) {}

    /** Where today lies with a mandate. */
    public enum Phase {
        TO_COME,
        HELD,
        ENDING_SOON,
        OVER
    }

    static final int SOON_DAYS = 60;

    static PersonView of(PersonHere person, LocalDate today, @Nullable PersonId reader) {
        return new PersonView(
                person,
                person.mandates().stream()
                        .map(mandate -> new MandateView(mandate, phase(mandate, today)))
                        .filter(view -> view.phase != Phase.OVER)
                        .toList(),
                person.person().equals(reader));
    }

    static Phase phase(Mandate mandate, LocalDate today) {
        var until = mandate.untilDay();
        if (until != null && until.isBefore(today)) {
            return Phase.OVER;
        }
        if (mandate.fromDay().isAfter(today)) {
            return Phase.TO_COME;
        }
        return until != null && until.isBefore(today.plusDays(SOON_DAYS + 1)) ? Phase.ENDING_SOON : Phase.HELD;
    }
}
