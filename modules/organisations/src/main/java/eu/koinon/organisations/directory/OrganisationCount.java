package eu.koinon.organisations.directory;

/**
 * How many organisations there are, counted no further than a reader cares.
 *
 * @param more whether there are more than were counted
 */
public record OrganisationCount(long counted, boolean more) {

    public static final OrganisationCount NONE = new OrganisationCount(0, false);

    /** Counting on would make a long list slow for a number that nobody reads. */
    static final int FURTHEST = 1_000;

    static OrganisationCount of(long found) {
        return new OrganisationCount(Math.min(found, FURTHEST), found > FURTHEST);
    }
}
