package eu.koinon.organisations.joining;

/**
 * A request to join, as whoever follows its link sees it.
 *
 * @param waits whether the address is proven already, by another link
 */
public record JoinWish(String organisationName, String email, String name, boolean waits) {}
