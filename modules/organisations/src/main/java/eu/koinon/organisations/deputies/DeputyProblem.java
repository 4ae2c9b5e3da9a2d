package eu.koinon.organisations.deputies;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of naming a deputy. */
public abstract sealed class DeputyProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private DeputyProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** Somebody stands in for them on one of these days already. */
    public static final class DeputyThere extends DeputyProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        DeputyThere() {
            super("deputy-there");
        }
    }

    /** Whoever is to stand in is away themself on one of these days: what is lent is not lent on. */
    public static final class DeputyAway extends DeputyProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        DeputyAway() {
            super("deputy-away");
        }
    }
}
