package eu.koinon.organisations.directory;

import eu.koinon.kernel.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the network may see of one organisation.
 *
 * @param since when it came into the network
 * @param version to be sent back with a change
 */
public record OrganisationPage(
        OrganisationId id,
        Kind kind,
        String name,
        String shortName,
        Country country,
        String city,
        Level level,
        @Nullable String website,
        @Nullable String summaryEn,
        @Nullable String summaryDe,
        @Nullable String summaryFr,
        Instant since,
        long version) {

    static OrganisationPage of(OrganisationId id, Kind kind, Profile profile, Instant since, long version) {
        return new OrganisationPage(
                id,
                kind,
                profile.name(),
                profile.shortName(),
                profile.country(),
                profile.city(),
                profile.level(),
                profile.website(),
                profile.summaryEn(),
                profile.summaryDe(),
                profile.summaryFr(),
                since,
                version);
    }

    /** The profile as a form would hold it, such as to show it beside one that came too late. */
    public Profile.Form form() {
        return new Profile.Form(
                name, shortName, country.code(), city, level.name(), website, summaryEn, summaryDe, summaryFr);
    }
}
