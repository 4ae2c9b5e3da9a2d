package eu.koinon.kernel;

import java.io.Serial;

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

    @Override
    public String messageKey() {
        return messageKey;
    }
}
