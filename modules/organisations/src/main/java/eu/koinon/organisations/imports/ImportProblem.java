package eu.koinon.organisations.imports;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of an import. */
public abstract sealed class ImportProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private ImportProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** It is not waiting to be confirmed: it is still read, or was confirmed or discarded already. */
    public static final class NotToBeConfirmed extends ImportProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotToBeConfirmed() {
            super("import-not-to-be-confirmed");
        }
    }

    /** All rows are to be right, and some are not. */
    public static final class RowsAreWrong extends ImportProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        RowsAreWrong() {
            super("import-rows-are-wrong");
        }
    }

    /** It has begun, or is over. */
    public static final class NotToBeDiscarded extends ImportProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotToBeDiscarded() {
            super("import-not-to-be-discarded");
        }
    }
}
