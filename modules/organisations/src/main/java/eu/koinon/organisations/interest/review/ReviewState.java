package eu.koinon.organisations.interest.review;

/** How far a reviewer is with an application. */
public enum ReviewState {
    OPEN,
    FINISHED,
    /** They have said that they cannot be impartial. */
    CONFLICT,
    /** A coordinator has given it to somebody else. */
    TAKEN_AWAY;

    /** Whether they are still to review it, or have. */
    public boolean counts() {
        return this == OPEN || this == FINISHED;
    }
}
