package eu.koinon.organisations.centres;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.TermKind;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.organisations.directory.Website;
import eu.koinon.organisations.profile.Contact;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.Entry;
import eu.koinon.organisations.profile.EntryField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed or a script sent about a place; nothing of it is checked yet.
 *
 * @param kind COUNSELLING_CENTRE, OFFICE or SHELTER; of a place that is there already it is not read
 * @param hours by the day's English name in small letters, such as 09:00-12:00, 14:00-17:00
 * @param zone IANA name
 * @param about in en, de and fr
 * @param visibility PUBLIC, NETWORK or SECRETARIAT; of a shelter it is not read
 * @param addressVisibility the same, for street and number: NETWORK where nothing is said, and never more than the place
 */
@Schema(name = "PlaceOfOrganisation")
public record PlaceForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String country,
        @Nullable String region,
        @Nullable String town,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String helpline,
        @Nullable String email,
        @Nullable String website,
        @Nullable Map<String, String> hours,
        @Nullable String zone,
        @Nullable Map<String, String> about,
        @Nullable List<String> languages,
        @Nullable List<String> services,
        @Nullable List<String> targetGroups,
        @Nullable List<String> exploitations,
        @Nullable String visibility,
        @Nullable String addressVisibility) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_TOWN = 100;
    public static final int LONGEST_ADDRESS = 300;
    public static final int LONGEST_ABOUT = 1_000;
    private static final Set<String> WRITTEN_IN = Set.of("en", "de", "fr");

    /** What was read; of use only when nothing was noted. */
    record Read(
            PlaceKind kind,
            String name,
            Country country,
            String town,
            Hours hours,
            ZoneId zone,
            Visibility visibility,
            List<Entry> entries) {}

    /** The same, seen by others. */
    public PlaceForm seenBy(@Nullable String others, @Nullable String othersForAddress) {
        return new PlaceForm(
                kind,
                name,
                country,
                region,
                town,
                address,
                phone,
                helpline,
                email,
                website,
                hours,
                zone,
                about,
                languages,
                services,
                targetGroups,
                exploitations,
                others,
                othersForAddress);
    }

    PlaceKind readKind(InvalidFields.Gathering problems) {
        for (var each : PlaceKind.values()) {
            if (each.name().equalsIgnoreCase(kind == null ? "" : kind.strip())) {
                return each;
            }
        }
        problems.add("kind", kind == null || kind.isBlank() ? "required" : "choose-one");
        return PlaceKind.SHELTER;
    }

    /** @param of what the place is: of a shelter nobody else learns anything, whatever was sent */
    Read read(InvalidFields.Gathering problems, PlaceKind of) {
        var seenBy = of == PlaceKind.SHELTER ? Visibility.OWN : DetailsForm.seenBy(problems, "visibility", visibility);
        var title = Names.line(problems, "name", name, LONGEST_NAME);
        var where = Profile.readCountry(problems, "country", country);
        var read = new Read(
                of,
                title,
                where,
                Writing.line(problems, "town", town, LONGEST_TOWN),
                Hours.read(problems, hours),
                readZone(problems),
                seenBy,
                new ArrayList<>());
        var entries = read.entries;
        var part = Region.read(problems, "region", region);
        if (part != null && !part.startsWith(where.code() + "-")) {
            problems.add("region", "choose-one");
        } else if (part != null) {
            entries.add(Entry.word(EntryField.REGION, part, seenBy));
        }
        text(
                entries,
                EntryField.ADDRESS,
                Writing.optionalText(problems, "address", address, LONGEST_ADDRESS),
                of == PlaceKind.SHELTER
                        ? seenBy
                        : seenBy.narrower(DetailsForm.seenBy(problems, "addressVisibility", addressVisibility)));
        text(entries, EntryField.PHONE, Contact.phone(problems, "phone", phone), seenBy);
        text(entries, EntryField.HELPLINE, Contact.phone(problems, "helpline", helpline), seenBy);
        text(entries, EntryField.EMAIL, Contact.email(problems, "email", email), seenBy);
        text(entries, EntryField.WEBSITE, Website.read(problems, "website", website), seenBy);
        words(problems, entries, TermKind.LANGUAGE, "languages", languages, seenBy);
        words(problems, entries, TermKind.SERVICE, "services", services, seenBy);
        words(problems, entries, TermKind.TARGET_GROUP, "targetGroups", targetGroups, seenBy);
        words(problems, entries, TermKind.EXPLOITATION, "exploitations", exploitations, seenBy);
        readAbout(problems, entries, seenBy);
        return read;
    }

    private ZoneId readZone(InvalidFields.Gathering problems) {
        var typed = zone == null ? "" : zone.strip();
        if (typed.isEmpty()) {
            problems.add("zone", "required");
            return ZoneOffset.UTC;
        }
        try {
            if (ZoneId.getAvailableZoneIds().contains(typed)) {
                return ZoneId.of(typed);
            }
        } catch (DateTimeException none) {
            // told below
        }
        problems.add("zone", "choose-one");
        return ZoneOffset.UTC;
    }

    private void readAbout(InvalidFields.Gathering problems, List<Entry> entries, Visibility seenBy) {
        if (about == null) {
            return;
        }
        var read = new HashSet<String>();
        about.forEach((language, text) -> {
            var tag = language.toLowerCase(Locale.ROOT);
            if (!WRITTEN_IN.contains(tag) || !read.add(tag)) {
                problems.add("about", "choose-one");
                return;
            }
            var written = Writing.optionalText(problems, "about." + tag, text, LONGEST_ABOUT);
            if (written != null) {
                entries.add(new Entry(EntryField.ABOUT, tag, written, seenBy));
            }
        });
    }

    private static void words(
            InvalidFields.Gathering problems,
            List<Entry> entries,
            TermKind kind,
            String member,
            @Nullable List<String> typed,
            Visibility seenBy) {
        kind.readAll(problems, member, typed)
                .forEach(word -> entries.add(Entry.word(EntryField.valueOf(kind.name()), word, seenBy)));
    }

    private static void text(List<Entry> entries, EntryField field, @Nullable String text, Visibility seenBy) {
        if (text != null) {
            entries.add(Entry.text(field, text, seenBy));
        }
    }
}
