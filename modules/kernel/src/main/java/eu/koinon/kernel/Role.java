package eu.koinon.kernel;

/** What a person may be in an organisation. The last two exist in the secretariat only; the database holds that too. */
public enum Role {
    ADMIN,
    SIGNATORY,
    DELEGATE,
    MEMBER,
    READER,
    COORDINATOR,
    AUDITOR;

    /** A role that reaches across organisations. */
    public boolean ofTheNetwork() {
        return this == COORDINATOR || this == AUDITOR;
    }
}
