package eu.koinon.organisations.centres;

import eu.koinon.organisations.profile.Details;

/**
 * A counselling centre as visitors see it.
 *
 * @param details what its organisation has made public of itself
 */
public record CentrePage(Place centre, Details details) {}
