package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of working on an application. */
public abstract sealed class ApplicationProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private ApplicationProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** The deadline is over, or the call was closed. */
    public static final class TooLate extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        public TooLate() {
            super("application-too-late");
        }
    }

    /** It was withdrawn; it can be taken up again while the call is open. */
    public static final class Withdrawn extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        Withdrawn() {
            super("application-withdrawn");
        }
    }

    /** It was not withdrawn. */
    public static final class NotWithdrawn extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotWithdrawn() {
            super("application-not-withdrawn");
        }
    }

    /** As many files as an application can hold. */
    public static final class TooManyFiles extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        TooManyFiles() {
            super("application-too-many-files");
        }
    }

    /** As many files as the question takes. */
    public static final class QuestionFull extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        QuestionFull() {
            super("application-question-full");
        }
    }

    /** A submitted application keeps what its call asks for: first the new file, then away with the old one. */
    public static final class FileNeeded extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        FileNeeded() {
            super("application-file-needed");
        }
    }

    /** The colleague works on it already. */
    public static final class ThereAlready extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        ThereAlready() {
            super("application-colleague-there");
        }
    }

    /** As many people as can work on one application. */
    public static final class TooManyPeople extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        TooManyPeople() {
            super("application-too-many-people");
        }
    }

    /** Nobody would be left who could open it. */
    public static final class LastHolder extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        LastHolder() {
            super("application-last-holder");
        }
    }

    /** Submitted as often as one application can be. */
    public static final class SubmittedEnough extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        SubmittedEnough() {
            super("application-submitted-enough");
        }
    }

    /** It can be changed as it is: there is nothing to let in late. */
    public static final class StillOpen extends ApplicationProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        StillOpen() {
            super("application-still-open");
        }
    }
}
