package eu.koinon.organisations;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** Why somebody cannot sign for their organisation today. */
public abstract sealed class SigningProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private SigningProblem(String messageKey) {
        super(ProblemType.MANDATE_NEEDED, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** They are no signatory, and stand in for none who lets a deputy sign. */
    public static final class NoSignatory extends SigningProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public NoSignatory() {
            super("mandate-none");
        }
    }

    /** The mandate is over. */
    public static final class MandateOver extends SigningProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public MandateOver() {
            super("mandate-over");
        }
    }

    /** The mandate has not begun. */
    public static final class MandateToCome extends SigningProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public MandateToCome() {
            super("mandate-to-come");
        }
    }

    /** The mandate needs a proof, and none covers today. */
    public static final class MandateUnproven extends SigningProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public MandateUnproven() {
            super("mandate-unproven");
        }
    }
}
