package eu.koinon.organisations.interest.calls;

/** What the platform itself reads out of an answer: lists, the balance and prefilled forms stand on it. */
public enum Meaning {
    NONE,
    /** The legal name. Each call asks for it. */
    NAME,
    /** The country of the seat, ISO 3166-1. Each call asks for it. */
    COUNTRY,
    TOWN,
    LEVEL,
    WEBSITE,
    SUMMARY;

    /** Whether no call can do without it. */
    public boolean isNeeded() {
        return this == NAME || this == COUNTRY;
    }

    /** Whether the platform knows what there is to choose from. */
    public boolean bringsOptions() {
        return this == COUNTRY || this == LEVEL;
    }
}
