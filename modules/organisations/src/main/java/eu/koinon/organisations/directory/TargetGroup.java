package eu.koinon.organisations.directory;

/** Whom an organisation or a centre is there for. */
public enum TargetGroup {
    WOMEN,
    MEN,
    LGBTIQ,
    CHILDREN,
    UNACCOMPANIED_CHILDREN,
    YOUNG_ADULTS,
    FAMILIES,
    MIGRANT_WORKERS,
    ASYLUM_SEEKERS,
    PEOPLE_WITHOUT_PAPERS,
    PEOPLE_WITH_DISABILITIES
}
