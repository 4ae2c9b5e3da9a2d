package eu.koinon.access;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;

/** Ends what a person holds, on every node at once: the next request of a device or token finds nothing. */
public interface Departures {

    /** The person no longer belongs to this organisation: devices that act for it and tokens for it end. */
    void from(OrganisationId organisation, PersonId person);

    /**
     * A means of signing in is gone: other devices that signed in that way end, the session at hand stays.
     *
     * @param method as {@link Sessions#begin} was told: of several passkeys nobody knows which began a session, so a
     *     removed one ends those of all
     */
    void begunBy(String method, PersonId person);

    /** Every device, token and link of the person ends, except the session at hand if {@code keepCurrent}. */
    void everywhere(PersonId person, boolean keepCurrent);
}
