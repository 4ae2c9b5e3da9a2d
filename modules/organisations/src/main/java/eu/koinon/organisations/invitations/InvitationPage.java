package eu.koinon.organisations.invitations;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as whoever follows its link sees it.
 *
 * @param inviter the name of whoever invited
 * @param name the invited person's, as the inviter wrote it
 * @param next what the reader has to do to join
 */
public record InvitationPage(
        OrganisationId organisation,
        String organisationName,
        String inviter,
        String name,
        String email,
        String language,
        Instant expiresAt,
        Next next) {

    /** What the reader has to do to join. */
    public enum Next {
        /** Nobody with this address is known: they say their name and join. */
        SAY_WHO_YOU_ARE,
        /** The address belongs to an account: its owner signs in first. */
        SIGN_IN,
        /** It is the reader's own account that is signed in: they only agree. */
        AGREE,
        /** Somebody else is signed in on this device: they sign out first. */
        SIGN_OUT;

        /**
         * @param owner of the account that the invited address belongs to, if there is one
         * @param reader who is signed in, if anybody
         */
        static Next of(@Nullable PersonId owner, @Nullable PersonId reader) {
            if (reader == null) {
                return owner == null ? SAY_WHO_YOU_ARE : SIGN_IN;
            }
            return reader.equals(owner) ? AGREE : SIGN_OUT;
        }
    }
}
