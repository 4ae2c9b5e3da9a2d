package eu.koinon.organisations.locking;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of locking or unlocking an account. */
public abstract sealed class LockProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private LockProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** Nobody locks themself: so whoever is the last coordinator stays one. */
    public static final class Yourself extends LockProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        Yourself() {
            super("lock-yourself");
        }
    }

    /** Somebody else was faster. */
    public static final class LockedAlready extends LockProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        LockedAlready() {
            super("locked-already");
        }
    }

    /** The account is open, or somebody else has just opened it. */
    public static final class NotLocked extends LockProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotLocked() {
            super("not-locked");
        }
    }
}
