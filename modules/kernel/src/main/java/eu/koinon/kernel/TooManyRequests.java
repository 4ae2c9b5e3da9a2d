package eu.koinon.kernel;

import java.io.Serial;
import java.time.Duration;

/** A limit is reached; waiting helps (RFC 6585 section 4). */
public final class TooManyRequests extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super(ProblemType.TOO_MANY_REQUESTS, "rate limit");
        this.wait = wait;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
