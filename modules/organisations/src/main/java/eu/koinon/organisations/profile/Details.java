package eu.koinon.organisations.profile;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.organisations.directory.WorkField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, as far as the reader may see it: what is kept from them looks like what was never
 * said.
 *
 * @param legalNames by BCP 47 tag
 * @param shortNames by BCP 47 tag
 * @param region ISO 3166-2
 * @param languages BCP 47 tags
 * @param visibility who sees each part that the reader sees, by the part's name
 * @param confirmedAt when one of its admins last said that all this is so
 * @param version to be sent back with a change
 */
public record Details(
        OrganisationId organisation,
        Map<String, String> legalNames,
        Map<String, String> shortNames,
        @Nullable String region,
        List<WorkField> workFields,
        List<Exploitation> exploitations,
        List<TargetGroup> targetGroups,
        List<Service> services,
        List<String> languages,
        @Nullable String phone,
        @Nullable String helpline,
        @Nullable String email,
        @Nullable String address,
        Map<String, Visibility> visibility,
        @Nullable Instant confirmedAt,
        long version) {

    public Details {
        legalNames = Map.copyOf(legalNames);
        shortNames = Map.copyOf(shortNames);
        workFields = List.copyOf(workFields);
        exploitations = List.copyOf(exploitations);
        targetGroups = List.copyOf(targetGroups);
        services = List.copyOf(services);
        languages = List.copyOf(languages);
        visibility = Map.copyOf(visibility);
    }

    public static Details of(
            OrganisationId organisation, EntryList entries, @Nullable Instant confirmedAt, long version) {
        var visibility = new LinkedHashMap<String, Visibility>();
        for (var topic : Topic.values()) {
            topic.fields().forEach(field -> entries.seenBy(field)
                    .ifPresent(seenBy -> visibility.put(topic.member(), seenBy)));
        }
        return new Details(
                organisation,
                entries.texts(EntryField.LEGAL_NAME),
                entries.texts(EntryField.SHORT_NAME),
                entries.words(EntryField.REGION).stream().findFirst().orElse(null),
                entries.values(EntryField.WORK_FIELD, WorkField.class),
                entries.values(EntryField.EXPLOITATION, Exploitation.class),
                entries.values(EntryField.TARGET_GROUP, TargetGroup.class),
                entries.values(EntryField.SERVICE, Service.class),
                entries.words(EntryField.LANGUAGE),
                entries.text(EntryField.PHONE),
                entries.text(EntryField.HELPLINE),
                entries.text(EntryField.EMAIL),
                entries.text(EntryField.ADDRESS),
                visibility,
                confirmedAt,
                version);
    }

    /** As a form would hold it. */
    public DetailsForm form() {
        var seenBy = new LinkedHashMap<String, String>();
        visibility.forEach((topic, who) -> seenBy.put(topic, who.name()));
        return new DetailsForm(
                legalNames,
                shortNames,
                region,
                names(workFields),
                names(exploitations),
                names(targetGroups),
                names(services),
                languages,
                phone,
                helpline,
                email,
                address,
                seenBy);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
