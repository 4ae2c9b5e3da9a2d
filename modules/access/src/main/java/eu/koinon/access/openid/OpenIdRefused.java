package eu.koinon.access.openid;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Signing in at the provider failed. The person hears whether to try again; the reason is for the log and the audit.
 */
public final class OpenIdRefused extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Reason reason;

    OpenIdRefused(Reason reason, String detail) {
        super(
                reason == Reason.UNAVAILABLE ? ProblemType.BUSY : ProblemType.SIGN_IN_FAILED,
                "OpenID Connect " + reason + ": " + detail);
        this.reason = reason;
    }

    /** Why, for the log and the audit. */
    public Reason reason() {
        return reason;
    }

    @Override
    public @Nullable Duration retryAfter() {
        return reason == Reason.UNAVAILABLE ? RETRY_AFTER : null;
    }

    /** Why signing in at the provider failed. */
    public enum Reason {
        /** The person, or the provider's rules, said no there. */
        DENIED,
        /** What came back has not the form of an answer. */
        MALFORMED,
        /** The answer belongs to another attempt, or to none. */
        STATE,
        /** Another provider answered than the one that was asked (mix-up, RFC 9207). */
        ISSUER,
        /** The provider did not take the code. */
        CODE,
        /** The ID token is not for us, not for this attempt, not in time, or not signed by the provider. */
        ID_TOKEN,
        /** The provider cannot be reached, or does not say what is needed to use it. */
        UNAVAILABLE
    }
}
