package eu.koinon.organisations.interest.applications;

/** How far an application is. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    WITHDRAWN
}
