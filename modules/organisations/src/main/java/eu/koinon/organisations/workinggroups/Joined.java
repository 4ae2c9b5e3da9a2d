package eu.koinon.organisations.workinggroups;

/** What came of wanting to take part. */
public enum Joined {
    /** The group is open: the person takes part. */
    TAKES_PART,
    /** A convenor decides. */
    ASKED
}
