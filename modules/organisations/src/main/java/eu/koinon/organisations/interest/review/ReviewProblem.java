package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import java.io.Serial;

/** What can be in the way of reviewing and deciding. */
public abstract sealed class ReviewProblem extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    private ReviewProblem(String messageKey) {
        super(ProblemType.CONFLICT, messageKey);
        this.messageKey = messageKey;
    }

    @Override
    public final String messageKey() {
        return messageKey;
    }

    /** Marks were given on the scale: it stays. */
    public static final class ScaleInUse extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        ScaleInUse() {
            super("review-scale-in-use");
        }
    }

    /** Of the applicant's own organisation, or with a conflict of interest, or no reviewer of this call. */
    public static final class NotImpartial extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotImpartial() {
            super("review-not-impartial");
        }
    }

    /** What somebody reviews themselves another coordinator gives and takes. */
    public static final class AnotherCoordinator extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        AnotherCoordinator() {
            super("review-another-coordinator");
        }
    }

    /** As many as can review one application. */
    public static final class ReviewersEnough extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        ReviewersEnough() {
            super("review-reviewers-enough");
        }
    }

    /** It is not submitted, or was withdrawn. */
    public static final class NotSubmitted extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NotSubmitted() {
            super("review-not-submitted");
        }
    }

    /** The applicant has changed it since the reviewer read it. */
    public static final class ApplicationChanged extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        ApplicationChanged() {
            super("review-application-changed");
        }
    }

    /** The applicant has been told: marks stay as they are. */
    public static final class ToldAlready extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        ToldAlready() {
            super("review-told-already");
        }
    }

    /** Marks and remarks of others are seen once one's own are finished. */
    public static final class FinishFirst extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        FinishFirst() {
            super("review-finish-first");
        }
    }

    /** Nobody is waiting. */
    public static final class NobodyWaits extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super("review-nobody-waits");
        }
    }

    /** Nothing is there to be sent, or it was sent a moment ago. */
    public static final class NothingToSend extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NothingToSend() {
            super("review-nothing-to-send");
        }
    }

    /** The organisation has no place, or has given it up already. */
    public static final class NoPlace extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        NoPlace() {
            super("review-no-place");
        }
    }

    /** Another trial of this call has the name. */
    public static final class TrialNameTaken extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        TrialNameTaken() {
            super("review-trial-name-taken");
        }
    }

    /** As many trials as a call can have. */
    public static final class TrialsEnough extends ReviewProblem {

        @Serial
        private static final long serialVersionUID = 1L;

        TrialsEnough() {
            super("review-trials-enough");
        }
    }
}
