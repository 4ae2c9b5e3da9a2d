package eu.koinon.organisations.invitations;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;

/** What came of following an invitation. */
public sealed interface Joining {

    /**
     * The person belongs to the organisation; the link is spent.
     *
     * @param newcomer whether they have no means of signing in yet and must choose one now
     */
    record Joined(PersonId person, OrganisationId organisation, boolean newcomer) implements Joining {}

    /** The address belongs to an account: its owner must sign in first. The link is still good. */
    record SignInFirst(EmailAddress email) implements Joining {}

    /** Somebody else is signed in on this device and must sign out first. The link is still good. */
    record SignOutFirst(EmailAddress email) implements Joining {}
}
