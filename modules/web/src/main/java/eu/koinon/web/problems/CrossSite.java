package eu.koinon.web.problems;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** Another site made the browser send this. */
public final class CrossSite extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    public CrossSite() {
        super(ProblemType.CROSS_SITE, "cross-site request");
    }
}
