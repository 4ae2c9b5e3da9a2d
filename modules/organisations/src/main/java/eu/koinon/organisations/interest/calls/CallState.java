package eu.koinon.organisations.interest.calls;

/** How far a call is. Whether it still takes applications is for its deadline to say. */
public enum CallState {
    DRAFT,
    PUBLISHED,
    CLOSED
}
