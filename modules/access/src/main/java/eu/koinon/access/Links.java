package eu.koinon.access;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links that are mailed: single use but for those to an application, bound to an account or an address, expiring (OWASP
 * ASVS 5.0 V6.4). Only a hash of
 * the secret is kept. Needs a transaction.
 */
public interface Links {

    /** What a link is for, and how long it is good. */
    enum Kind {
        SET_UP(Duration.ofDays(7)),
        INVITATION(Duration.ofDays(14)),
        ADDRESS_CHANGE(Duration.ofHours(24)),
        RESET(Duration.ofHours(1)),
        JOIN_REQUEST(Duration.ofHours(24)),
        /** Good many times: an application is worked on until its deadline and read after it. */
        APPLICATION(Duration.ofDays(365));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    /**
     * @param about what it concerns, such as the invitation
     * @return the address to be mailed; nobody can make it again
     */
    URI issue(Kind kind, @Nullable PersonId person, @Nullable EmailAddress email, @Nullable UUID about);

    /** The link behind a secret, if it is of this kind, not spent and not expired. */
    Optional<Link> look(Kind kind, String secret);

    /** Spends it; two who try at once cannot both succeed. False when it was spent meanwhile. */
    boolean spend(Link link);

    /** Whether a link about this thing was issued, spent or not. */
    boolean isIssued(UUID about);

    /** Ends all links about a thing, such as those of a withdrawn invitation. */
    void endAbout(UUID about);

    /** Ends all links of a person, such as after their address has changed. */
    void endOf(PersonId person);

    record Link(
            UUID id,
            Kind kind,
            @Nullable PersonId person,
            @Nullable EmailAddress email,
            @Nullable UUID about,
            Instant expiresAt) {}
}
