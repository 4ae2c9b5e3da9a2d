package eu.koinon.access;

/** The names under which something is given to the person whom it is about; the schema of the export knows each. */
public enum DataField {
    ID,
    NAME,
    EMAIL,
    LANGUAGE,
    TIME_ZONE,
    STATE,
    KIND,
    SINCE,
    UNTIL,
    LAST_USED,
    NETWORK_ADDRESS,
    BROWSER,
    ORGANISATION_ID,
    ORGANISATION,
    ON_ORGANISATION_ID,
    WORKING_GROUP,
    ROLE,
    ROLES,
    FIRST_DAY,
    LAST_DAY,
    REASON,
    GIVEN_BY_ME,
    MAY,
    SUBJECT,
    TIME,
    ACT,
    ABOUT,
    OUTCOME
}
