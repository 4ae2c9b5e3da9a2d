package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of working in groups. */
public abstract sealed class WorkingGroupProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private WorkingGroupProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** Nothing changes in a group that has ended. */
    public static final class Ended extends WorkingGroupProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        Ended() {
            super("group-ended");
        }
    }

    /** Another group has this English name. */
    public static final class NameTaken extends WorkingGroupProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NameTaken() {
            super("group-name-taken");
        }
    }

    /** The person takes part already, for the same organisation. */
    public static final class TakesPartAlready extends WorkingGroupProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        TakesPartAlready() {
            super("group-takes-part-already");
        }
    }

    /** There is a request that nobody has decided yet. */
    public static final class AskedAlready extends WorkingGroupProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        AskedAlready() {
            super("group-asked-already");
        }
    }

    /** Somebody else was faster, or the request was withdrawn. */
    public static final class DecidedAlready extends WorkingGroupProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        DecidedAlready() {
            super("group-decided-already");
        }
    }

    /** A group in which people work keeps somebody who looks after it. */
    public static final class LastConvenor extends WorkingGroupProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        LastConvenor() {
            super("group-last-convenor");
        }
    }
}
