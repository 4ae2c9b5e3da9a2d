package eu.koinon.organisations.membership;

import java.time.LocalDate;
import java.util.List;

/**
 * The people of one organisation.
 *
 * @param today the day by which their mandates are judged: that of the organisation's seat
 */
public record PeopleList(List<PersonHere> items, LocalDate today) {

    public PeopleList {
        items = List.copyOf(items);
    }
}
