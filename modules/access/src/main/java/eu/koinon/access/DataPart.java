package eu.koinon.access;

/** What the platform keeps about a person, in the order in which they are given it. */
public enum DataPart {
    ACCOUNT,
    MEANS_OF_SIGNING_IN,
    DEVICES,
    TOKENS,
    MEMBERSHIPS,
    MANDATE_PROOFS,
    DEPUTIES,
    WORKING_GROUPS,
    WORKING_GROUP_REQUESTS,
    INVITATIONS,
    JOIN_REQUESTS,
    APPLICATIONS,
    REVIEWS,
    REVIEW_REMARKS,
    AGREEMENTS,
    LETTERS,
    ACTS
}
