package eu.koinon.web.problems;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** A problem that is its type and nothing more, such as a method that a resource does not have. */
public final class Plain extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public Plain(ProblemType type) {
        super(type, type.slug());
    }
}
