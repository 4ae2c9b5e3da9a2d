package eu.koinon.web.pages.interest.review;

/** The pages of a call's review, side by side. */
public enum ReviewTab {
    STANDING,
    REVIEWERS,
    TRIALS,
    DECISIONS
}
