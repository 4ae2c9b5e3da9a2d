package eu.koinon.kernel;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A request that cannot be read: broken JSON, an unknown field, a number where a text belongs. */
public final class InvalidRequest extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    /** @param messageKey which text tells the remedy: {@code problem.<messageKey>.detail} */
    public InvalidRequest(String messageKey) {
        super(ProblemType.INVALID_REQUEST, messageKey);
        this.messageKey = messageKey;
    }

    /** The body of a request that must have one; the JSON text {@code null} is none. */
    public static <T> T unlessGiven(@Nullable T body) {
        if (body == null) {
            throw new InvalidRequest("body-missing");
        }
        return body;
    }

    @Override
    public String messageKey() {
        return messageKey;
    }
}
