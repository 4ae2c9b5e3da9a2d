package eu.koinon.organisations.centres;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.organisations.profile.Cards;
import eu.koinon.organisations.profile.EntryField;
import eu.koinon.organisations.profile.EntryList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place of an organisation, as far as the reader may see it.
 *
 * @param region ISO 3166-2
 * @param zone in which its hours are meant
 * @param visibility who sees it
 * @param addressVisibility who sees street and number; nothing when none is given or seen
 * @param about what it says of itself, by BCP 47 tag
 * @param languages BCP 47 tags
 * @param version to be sent back with a change
 */
public record Place(
        PlaceId id,
        OrganisationId organisation,
        String organisationName,
        PlaceKind kind,
        String name,
        Country country,
        @Nullable String region,
        String town,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String helpline,
        @Nullable String email,
        @Nullable String website,
        Hours hours,
        ZoneId zone,
        Map<String, String> about,
        List<String> languages,
        List<Service> services,
        List<TargetGroup> targetGroups,
        List<Exploitation> exploitations,
        Visibility visibility,
        @Nullable Visibility addressVisibility,
        long version) {

    public Place {
        about = Map.copyOf(about);
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        targetGroups = List.copyOf(targetGroups);
        exploitations = List.copyOf(exploitations);
    }

    /** What the row of the place itself holds. */
    record Head(
            PlaceId id,
            OrganisationId organisation,
            String organisationName,
            PlaceKind kind,
            String name,
            Country country,
            String town,
            Hours hours,
            ZoneId zone,
            Visibility visibility,
            String searchKey,
            long version) {

        Place with(EntryList entries) {
            return new Place(
                    id,
                    organisation,
                    organisationName,
                    kind,
                    name,
                    country,
                    entries.words(EntryField.REGION).stream().findFirst().orElse(null),
                    town,
                    entries.text(EntryField.ADDRESS),
                    entries.text(EntryField.PHONE),
                    entries.text(EntryField.HELPLINE),
                    entries.text(EntryField.EMAIL),
                    entries.text(EntryField.WEBSITE),
                    hours,
                    zone,
                    entries.texts(EntryField.ABOUT),
                    entries.words(EntryField.LANGUAGE),
                    entries.values(EntryField.SERVICE, Service.class),
                    entries.values(EntryField.TARGET_GROUP, TargetGroup.class),
                    entries.values(EntryField.EXPLOITATION, Exploitation.class),
                    visibility,
                    entries.seenBy(EntryField.ADDRESS).orElse(null),
                    version);
        }
    }

    /** As a form would hold it. */
    public PlaceForm form() {
        return new PlaceForm(
                kind.name(),
                name,
                country.code(),
                region,
                town,
                address,
                phone,
                helpline,
                email,
                website,
                hours.typed(),
                zone.getId(),
                about,
                languages,
                services.stream().map(Enum::name).toList(),
                targetGroups.stream().map(Enum::name).toList(),
                exploitations.stream().map(Enum::name).toList(),
                visibility.name(),
                (addressVisibility == null ? visibility.narrower(Visibility.NETWORK) : addressVisibility).name());
    }

    /** As a card for address books; of what the reader sees, so only of a place that is for visitors. */
    public String card() {
        return Cards.ofPlace(
                id.value(),
                name,
                organisationName,
                phone,
                helpline,
                email,
                website,
                address,
                town,
                country.code(),
                languages);
    }

    /** Whether visitors find it. */
    public boolean isForVisitors() {
        return kind == PlaceKind.COUNSELLING_CENTRE && visibility == Visibility.PUBLIC;
    }
}
