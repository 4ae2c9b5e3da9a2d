package eu.koinon.organisations.succession;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;
import java.util.Map;

/** What can be in the way of merging, splitting and bringing back organisations. */
public abstract sealed class SuccessionProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private SuccessionProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** Somebody else has merged, removed or brought back one of the organisations. */
    public static final class ElsewhereAlready extends SuccessionProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        ElsewhereAlready() {
            super("succession-elsewhere-already");
        }
    }

    /** What would happen is no longer what was shown. The problem document holds what it would be now. */
    public static final class Changed extends SuccessionProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Plan now;

        Changed(Plan now) {
            super("succession-changed");
            this.now = now;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("current", now);
        }
    }

    /** Something that the plan names must be mended before. */
    public static final class Prevented extends SuccessionProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Plan plan;

        Prevented(Plan plan) {
            super("succession-prevented");
            this.plan = plan;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("current", plan);
        }
    }

    /** An organisation cannot merge into itself, nor the secretariat into anything. */
    public static final class NotThese extends SuccessionProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotThese() {
            super("succession-not-these");
        }
    }

    /** The time for it is over, it is undone already, or something later stands on it. */
    public static final class NoUndo extends SuccessionProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NoUndo() {
            super("succession-no-undo");
        }
    }
}
