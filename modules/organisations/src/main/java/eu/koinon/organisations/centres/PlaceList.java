package eu.koinon.organisations.centres;

import java.util.List;

/** The places of an organisation, the counselling centres first. */
public record PlaceList(List<Place> items) {

    public PlaceList {
        items = List.copyOf(items);
    }
}
