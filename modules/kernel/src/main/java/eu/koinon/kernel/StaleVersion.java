package eu.koinon.kernel;

import java.io.Serial;
import java.util.Map;

/** Somebody else has changed the thing since it was read. Both versions are shown; nothing is overwritten. */
public final class StaleVersion extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> versions;

    /**
     * @param current what is stored now, as the API would show it
     * @param submitted what the person wanted to store
     */
    public StaleVersion(Object current, Object submitted) {
        super(ProblemType.STALE_VERSION, "stale version");
        this.versions = Map.of("current", current, "submitted", submitted);
    }

    @Override
    public Map<String, Object> members() {
        return versions;
    }
}
