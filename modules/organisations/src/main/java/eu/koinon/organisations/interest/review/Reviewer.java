package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;

/**
 * Somebody who reviews the applications to a call.
 *
 * @param organisation the one that they do it for
 * @param open how many they have still to review
 * @param finished how many they have reviewed
 * @param conflicts how many they could not
 */
public record Reviewer(
        PersonId person,
        OrganisationId organisation,
        String name,
        String organisationName,
        int open,
        int finished,
        int conflicts) {

    /** How much they were given. */
    public int load() {
        return open + finished;
    }
}
