package eu.koinon.access;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** A link that is used up, expired, withdrawn, or never was one: the asker cannot tell which. */
public final class LinkSpent extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public LinkSpent() {
        super(ProblemType.LINK_SPENT, "link spent or unknown");
    }
}
