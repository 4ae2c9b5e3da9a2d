package eu.koinon.organisations.interest.review;

/** What is decided about an application. */
public enum Outcome {
    ACCEPTED,
    RESERVE,
    DECLINED,
    /** It was accepted, and the organisation does not take its place. */
    GIVEN_UP;

    /** Whether a coordinator can decide it; a place is given up by those who have it. */
    public boolean isForCoordinators() {
        return this != GIVEN_UP;
    }
}
