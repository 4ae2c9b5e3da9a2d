package eu.koinon.kernel;

import java.io.Serial;

/** A change must say which version it is meant for (RFC 6585 section 3), or a lost update would go unnoticed. */
public final class PreconditionMissing extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public PreconditionMissing() {
        super(ProblemType.PRECONDITION_MISSING, "If-Match missing or not one of our tags");
    }
}
