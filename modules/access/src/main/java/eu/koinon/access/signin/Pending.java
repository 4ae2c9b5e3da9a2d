package eu.koinon.access.signin;

import eu.koinon.access.openid.OpenIdSignIn;
import eu.koinon.kernel.PersonId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in or ceremony under way.
 *
 * @param person null while it is not known who it will be
 * @param data what the next step needs, in a form that this kind knows
 */
public record Pending(Kind kind, @Nullable PersonId person, String data) {

    /** What is awaited, and for how long. */
    public enum Kind {
        /** The password was right; a code or a passkey is awaited. */
        CODE(Duration.ofMinutes(10)),
        /** The address is proven by a link; the second factor that the person has is awaited before anything changes. */
        RESET(Duration.ofMinutes(30)),
        /** A person who may choose how to sign in from now on does so. */
        ENROL(Duration.ofHours(1)),
        /** New recovery codes are on the screen until the person has kept them. */
        CODES(Duration.ofMinutes(30)),
        /** A passkey's answer to a challenge is awaited. */
        PASSKEY(Duration.ofMinutes(5)),
        /** The sign-in provider's answer is awaited. */
        OPENID(OpenIdSignIn.LIFETIME);

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    /** The person of a kind that always has one. */
    public PersonId known() {
        if (person == null) {
            throw SignInFailed.tooLate();
        }
        return person;
    }
}
