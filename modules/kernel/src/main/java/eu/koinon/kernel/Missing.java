package eu.koinon.kernel;

import java.io.Serial;

/** Does not exist, or may not be seen: the asker cannot tell which. */
public final class Missing extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public Missing() {
        super(ProblemType.NOT_FOUND, "missing or hidden");
    }
}
