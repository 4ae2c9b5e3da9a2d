package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of changing a call. */
public abstract sealed class CallProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private CallProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** People have answered its questions already: only texts may be corrected. */
    public static final class PublishedAlready extends CallProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        PublishedAlready() {
            super("call-published-already");
        }
    }

    /** It is not published, or not any more. */
    public static final class NotPublished extends CallProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotPublished() {
            super("call-not-published");
        }
    }

    /** The question is one that no call can do without. */
    public static final class QuestionNeeded extends CallProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        QuestionNeeded() {
            super("call-question-needed");
        }
    }

    /** It holds as many questions or criteria as a call can. */
    public static final class Full extends CallProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        Full() {
            super("call-full");
        }
    }

    /** A choice without anything to choose from. */
    public static final class Unanswerable extends CallProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        Unanswerable() {
            super("call-unanswerable");
        }
    }
}
