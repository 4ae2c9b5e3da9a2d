package eu.koinon.web.problems;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;
import java.util.Map;

/** A body longer than any form or request here needs to be. */
public final class TooLarge extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long bytes;

    /** @param bytes the most that is taken */
    public TooLarge(long bytes) {
        super(ProblemType.TOO_LARGE, "body too large");
        this.bytes = bytes;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("limit", bytes);
    }
}
