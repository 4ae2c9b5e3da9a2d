package eu.koinon.organisations.interest.review;

/**
 * How the applications to a call are reviewed.
 *
 * @param scale marks go from 0, not met, to this, fully met
 * @param gap two marks for one criterion that are as far apart as this disagree
 * @param seats how many organisations can be accepted
 * @param movesUp whether the reserve list moves up by itself when a place is given up
 * @param decided counts every change of any decision
 * @param version 0 while nobody has set anything
 */
public record ReviewPlan(int scale, int gap, int seats, boolean movesUp, long decided, long version) {

    /** How many review each application. */
    public static final int REVIEWERS = 2;

    /** With one more where two disagree. */
    public static final int MOST_REVIEWERS = 3;

    static final ReviewPlan USUAL = new ReviewPlan(5, 2, 110, false, 0, 0);
}
