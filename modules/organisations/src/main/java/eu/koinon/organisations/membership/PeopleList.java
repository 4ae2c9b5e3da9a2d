package eu.koinon.organisations.membership;

import java.util.List;

/** The people of one organisation. */
public record PeopleList(List<PersonHere> items) {

    public PeopleList {
        items = List.copyOf(items);
    }
}
