package eu.koinon.organisations.interest.applications;

import java.util.List;
import java.util.Map;

/**
 * The applications to a call.
 *
 * @param byState how many in each state, whatever is filtered
 * @param byCountry how many submitted ones from each country
 */
public record ApplicationList(
        List<ApplicationLine> items, Map<ApplicationState, Long> byState, Map<String, Long> byCountry) {

    public ApplicationList {
        items = List.copyOf(items);
        byState = Map.copyOf(byState);
        byCountry = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(byCountry));
    }

    /** How many are in a state. */
    public long count(ApplicationState state) {
        return byState.getOrDefault(state, 0L);
    }
}
