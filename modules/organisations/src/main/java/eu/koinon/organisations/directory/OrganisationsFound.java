package eu.koinon.organisations.directory;

import java.util.List;

/**
 * What a search has found, as a page shows it.
 *
 * @param part the part of it that was asked for
 * @param count how many there are in all parts
 * @param countries those that organisations of the network are in, by code, whatever was searched for
 */
public record OrganisationsFound(OrganisationList part, OrganisationCount count, List<Country> countries) {

    public OrganisationsFound {
        countries = List.copyOf(countries);
    }
}
