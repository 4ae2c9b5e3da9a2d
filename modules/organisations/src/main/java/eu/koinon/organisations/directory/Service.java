package eu.koinon.organisations.directory;

/** What an organisation or a centre does for people, and for those who help them. */
public enum Service {
    COUNSELLING,
    ACCOMPANIMENT,
    SAFE_ACCOMMODATION,
    LEGAL_ADVICE,
    PSYCHOSOCIAL,
    CRISIS_INTERVENTION,
    INTERPRETATION,
    OUTREACH,
    HOTLINE,
    COMPENSATION,
    WORK_AND_EDUCATION,
    GUARDIANSHIP,
    RETURN_ASSISTANCE,
    TRAINING,
    ADVOCACY,
    DATA_COLLECTION
}
