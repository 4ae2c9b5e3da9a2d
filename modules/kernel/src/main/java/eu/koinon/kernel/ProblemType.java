package eu.koinon.kernel;

import java.util.Locale;

/**
 * The one table of what can go wrong, as RFC 9457 wants it: a stable type and a status. Titles and remedies are in the
 * message files under {@code problem.<slug>.title} and {@code problem.<slug>.detail}.
 */
public enum ProblemType {
    //                     status
    INVALID_REQUEST(400),
    SIGN_IN_NEEDED(401),
    SIGN_IN_FAILED(401),
    STEP_UP_NEEDED(403),
    CROSS_SITE(403),
    MANDATE_NEEDED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    STALE_VERSION(409),
    CONFLICT(409),
    LAST_ADMIN(409),
    IDEMPOTENCY_CONFLICT(409),
    LINK_SPENT(410),
    PRECONDITION_MISSING(428),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    INVALID_FIELDS(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    BUSY(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The name in addresses and message keys: {@code stale-version}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member of the problem document; relative, so that every network owns its own. */
    public String uri() {
        return "/problems/" + slug();
    }
}
