package eu.koinon.kernel;

import java.io.Serial;
import java.time.Duration;

/** The platform has more to do than it may take on at once; waiting helps (RFC 9110 section 15.6.4). */
public final class Busy extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public Busy(Duration wait) {
        super(ProblemType.BUSY, "busy");
        this.wait = wait;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
