package eu.koinon.kernel;

import java.io.Serial;

/** What is asked does not fit what is there, such as a second invitation to the same address. */
public class Conflict extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    /** @param messageKey which text tells the remedy: {@code problem.<messageKey>.detail} */
    public Conflict(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public String messageKey() {
        return messageKey;
    }
}
