package eu.koinon.organisations.joining;

import java.util.List;

/** The requests to join one organisation that wait, the oldest at the head. */
public record JoinRequestList(List<JoinRequestLine> items) {

    public JoinRequestList {
        items = List.copyOf(items);
    }
}
