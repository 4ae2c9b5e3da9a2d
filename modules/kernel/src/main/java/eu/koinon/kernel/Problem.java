package eu.koinon.kernel;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can be told and can mend. Each feature has its own sealed family below this; the pages and the
 * API render all of them from the same object. The exception's message is for the log and never leaves the platform.
 */
public abstract class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    protected Problem(ProblemType type, String forTheLog) {
        // no stack trace: a problem is an answer, not a fault
        super(forTheLog, null, false, false);
        this.type = type;
    }

    public final ProblemType type() {
        return type;
    }

    /** The fields at fault, with what is wrong with each. */
    public List<FieldProblem> fields() {
        return List.of();
    }

    /** How long to wait before trying again, where waiting helps. */
    public @Nullable Duration retryAfter() {
        return null;
    }

    /** Further members of the problem document, such as both versions of a lost update. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** A more exact message than the type's own: the key of its text, without {@code problem.} and {@code .detail}. */
    public String messageKey() {
        return type.slug();
    }
}
