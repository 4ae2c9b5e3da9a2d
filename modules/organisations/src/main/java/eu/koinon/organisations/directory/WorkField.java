package eu.koinon.organisations.directory;

/** What an organisation works on. */
public enum WorkField {
    PROTECTION,
    ASSISTANCE,
    PREVENTION,
    LEGAL_REMEDIES,
    LABOUR_RIGHTS,
    CHILD_RIGHTS,
    MIGRATION_ASYLUM,
    RETURN_REINTEGRATION,
    RESEARCH_DATA,
    POLICY
}
