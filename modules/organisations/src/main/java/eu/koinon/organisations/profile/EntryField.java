package eu.koinon.organisations.profile;

/** What an entry of a profile is about; the database knows them by the same names. */
public enum EntryField {
    LEGAL_NAME,
    SHORT_NAME,
    REGION,
    WORK_FIELD,
    EXPLOITATION,
    TARGET_GROUP,
    SERVICE,
    LANGUAGE,
    PHONE,
    HELPLINE,
    EMAIL,
    WEBSITE,
    ADDRESS,
    ABOUT
}
