package eu.koinon.access.signin;

import eu.koinon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in or ceremony under way.
 *
 * @param person null while it is not known who it will be
 * @param data what the next step needs, in a form that this kind knows
 */
public record Pending(Kind kind, @Nullable PersonId person, String data) {

    /** What is awaited. */
    public enum Kind {
        /** The password was right; a code is awaited. */
        CODE,
        /** A person whose address is proven chooses how to sign in from now on. */
        ENROL,
        /** A passkey's answer to a challenge is awaited. */
        PASSKEY,
        /** The sign-in provider's answer is awaited. */
        OPENID
    }

    /** The person of a kind that always has one. */
    public PersonId known() {
        if (person == null) {
            throw SignInFailed.tooLate();
        }
        return person;
    }
}
