package eu.koinon.organisations.profile;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.TermKind;
import eu.koinon.organisations.directory.Visibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed or a script sent about an organisation; nothing of it is checked yet.
 *
 * @param visibility for each part, by its name, PUBLIC, NETWORK or SECRETARIAT; NETWORK where nothing is said
 */
@Schema(name = "OrganisationDetails")
public record DetailsForm(
        @Nullable Map<String, String> legalNames,
        @Nullable Map<String, String> shortNames,
        @Nullable String region,
        @Nullable List<String> workFields,
        @Nullable List<String> exploitations,
        @Nullable List<String> targetGroups,
        @Nullable List<String> services,
        @Nullable List<String> languages,
        @Nullable String phone,
        @Nullable String helpline,
        @Nullable String email,
        @Nullable String address,
        @Nullable Map<String, String> visibility) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_SHORT_NAME = 40;
    public static final int LONGEST_ADDRESS = 300;
    private static final int MOST_NAMES = 30;

    /** The same, seen by others. */
    public DetailsForm seenBy(Map<String, String> others) {
        return new DetailsForm(
                legalNames,
                shortNames,
                region,
                workFields,
                exploitations,
                targetGroups,
                services,
                languages,
                phone,
                helpline,
                email,
                address,
                others);
    }

    /** Notes what cannot stay as it is; the entries are of use only when nothing was noted. */
    public List<Entry> read(InvalidFields.Gathering problems) {
        var seen = visibilities(problems);
        var entries = new ArrayList<Entry>();
        names(problems, entries, EntryField.LEGAL_NAME, "legalNames", legalNames, LONGEST_NAME, seen);
        names(problems, entries, EntryField.SHORT_NAME, "shortNames", shortNames, LONGEST_SHORT_NAME, seen);
        var where = Region.read(problems, "region", region);
        if (where != null) {
            entries.add(Entry.word(EntryField.REGION, where, Visibility.NETWORK));
        }
        words(problems, entries, TermKind.WORK_FIELD, Topic.WORK_FIELDS, workFields, seen);
        words(problems, entries, TermKind.EXPLOITATION, Topic.EXPLOITATIONS, exploitations, seen);
        words(problems, entries, TermKind.TARGET_GROUP, Topic.TARGET_GROUPS, targetGroups, seen);
        words(problems, entries, TermKind.SERVICE, Topic.SERVICES, services, seen);
        words(problems, entries, TermKind.LANGUAGE, Topic.LANGUAGES, languages, seen);
        text(entries, EntryField.PHONE, Contact.phone(problems, "phone", phone), Topic.PHONE, seen);
        text(entries, EntryField.HELPLINE, Contact.phone(problems, "helpline", helpline), Topic.HELPLINE, seen);
        text(entries, EntryField.EMAIL, Contact.email(problems, "email", email), Topic.EMAIL, seen);
        var written = Writing.optionalText(problems, "address", address, LONGEST_ADDRESS);
        text(entries, EntryField.ADDRESS, written, Topic.ADDRESS, seen);
        return entries;
    }

    private Map<Topic, Visibility> visibilities(InvalidFields.Gathering problems) {
        var seen = new EnumMap<Topic, Visibility>(Topic.class);
        if (visibility == null) {
            return seen;
        }
        visibility.forEach((member, typed) -> {
            var topic = Topic.of(member);
            if (topic.isEmpty()) {
                problems.add("visibility", "choose-one");
            } else {
                seen.put(topic.get(), seenBy(problems, "visibility." + member, typed));
            }
        });
        return seen;
    }

    /** Who may see something that is no shelter's. */
    public static Visibility seenBy(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Visibility.NETWORK;
        }
        return switch (typed.strip().toUpperCase(Locale.ROOT)) {
            case "PUBLIC" -> Visibility.PUBLIC;
            case "NETWORK" -> Visibility.NETWORK;
            case "SECRETARIAT" -> Visibility.SECRETARIAT;
            default -> {
                problems.add(field, "choose-one");
                yield Visibility.SECRETARIAT;
            }
        };
    }

    private static void names(
            InvalidFields.Gathering problems,
            List<Entry> entries,
            EntryField field,
            String member,
            @Nullable Map<String, String> typed,
            int longest,
            Map<Topic, Visibility> seen) {
        if (typed == null) {
            return;
        }
        if (typed.size() > MOST_NAMES) {
            problems.add(member, "too-many", MOST_NAMES);
            return;
        }
        var read = new HashSet<String>();
        typed.forEach((language, text) -> {
            if (text == null || text.isBlank()) {
                return;
            }
            var tag = TermKind.LANGUAGE.code(language);
            if (tag.isEmpty() || !read.add(tag.get())) {
                problems.add(member, "choose-one");
                return;
            }
            var name = Names.line(problems, member + "." + tag.get(), text, longest);
            entries.add(new Entry(field, tag.get(), name, seen.getOrDefault(Topic.NAMES, Visibility.NETWORK)));
        });
    }

    private static void words(
            InvalidFields.Gathering problems,
            List<Entry> entries,
            TermKind kind,
            Topic topic,
            @Nullable List<String> typed,
            Map<Topic, Visibility> seen) {
        kind.readAll(problems, topic.member(), typed)
                .forEach(word -> entries.add(Entry.word(
                        EntryField.valueOf(kind.name()), word, seen.getOrDefault(topic, Visibility.NETWORK))));
    }

    private static void text(
            List<Entry> entries, EntryField field, @Nullable String text, Topic topic, Map<Topic, Visibility> seen) {
        if (text != null) {
            entries.add(Entry.text(field, text, seen.getOrDefault(topic, Visibility.NETWORK)));
        }
    }
}
