package eu.koinon.organisations.deputies;

import java.util.List;

/** Who stands in for whom in one organisation, now and later, the first at the head. */
public record DeputyList(List<DeputyLine> items) {

    public DeputyList {
        items = List.copyOf(items);
    }
}
