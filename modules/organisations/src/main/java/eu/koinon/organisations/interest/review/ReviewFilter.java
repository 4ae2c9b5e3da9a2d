package eu.koinon.organisations.interest.review;

/** Which applications of a call are shown. */
public enum ReviewFilter {
    ALL,
    LACKING,
    OPEN,
    DISAGREEMENT,
    CHANGED,
    UNDECIDED,
    ACCEPTED,
    RESERVE,
    DECLINED;

    boolean shows(ReviewLine line) {
        var decision = line.decision();
        return switch (this) {
            case ALL -> true;
            case LACKING -> line.lacking() > 0;
            case OPEN -> line.isSubmitted() && !line.isReviewed();
            case DISAGREEMENT -> line.disagreement();
            case CHANGED -> line.changed();
            case UNDECIDED -> line.isSubmitted() && decision == null;
            case ACCEPTED -> decision != null && decision.outcome() == Outcome.ACCEPTED;
            case RESERVE -> decision != null && decision.outcome() == Outcome.RESERVE;
            case DECLINED -> decision != null && decision.outcome() == Outcome.DECLINED;
        };
    }
}
