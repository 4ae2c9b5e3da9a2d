package eu.koinon.organisations.directory;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows the organisations of the network in the order of their names, a part at a time. */
@UseCase
@Needs(Permission.ORGANISATION_LIST)
public class ListOrganisations {

    static final int USUAL = 50;
    static final int MOST = 200;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile(" ");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    @Inject
    private OrganisationRows rows;

    @Inject
    private Powers powers;

    /**
     * @param text words that name, short name or town must contain, whatever their accents and case
     * @param country ISO 3166-1 alpha-2
     * @param level one of {@link Level}
     * @param terms what it must say of itself
     * @param attention one of {@link Attention}, for coordinators
     * @param cursor {@link OrganisationList#next} or {@link OrganisationList#previous} of another part
     * @param limit how many at most: 1 to 200, 50 unless said
     */
    public record Search(
            @Nullable String text,
            @Nullable String country,
            @Nullable String level,
            Terms terms,
            @Nullable String attention,
            @Nullable String cursor,
            @Nullable String limit) {

        public Search(
                @Nullable String text,
                @Nullable String country,
                @Nullable String level,
                Terms terms,
                @Nullable String cursor,
                @Nullable String limit) {
            this(text, country, level, terms, null, cursor, limit);
        }

        public Search(
                @Nullable String text,
                @Nullable String country,
                @Nullable String level,
                @Nullable String cursor,
                @Nullable String limit) {
            this(text, country, level, Terms.NONE, null, cursor, limit);
        }

        /** The same from another part on. */
        public Search from(@Nullable String otherCursor, @Nullable String otherLimit) {
            return new Search(text, country, level, terms, attention, otherCursor, otherLimit);
        }

        public static Search all() {
            return new Search(null, null, null, null, null);
        }
    }

    /**
     * What is asked of profile and places, each a word of its vocabulary; what a reader may not see is not found by it.
     *
     * @param region ISO 3166-2
     * @param language BCP 47
     */
    public record Terms(
            @Nullable String region,
            @Nullable String workField,
            @Nullable String exploitation,
            @Nullable String targetGroup,
            @Nullable String service,
            @Nullable String language) {

        public static final Terms NONE = new Terms(null, null, null, null, null, null);

        private Map<TermKind, String> read(InvalidFields.Gathering problems) {
            var terms = new EnumMap<TermKind, String>(TermKind.class);
            put(terms, TermKind.REGION, TermKind.REGION.readOne(problems, "region", region));
            put(terms, TermKind.WORK_FIELD, TermKind.WORK_FIELD.readOne(problems, "workField", workField));
            put(terms, TermKind.EXPLOITATION, TermKind.EXPLOITATION.readOne(problems, "exploitation", exploitation));
            put(terms, TermKind.TARGET_GROUP, TermKind.TARGET_GROUP.readOne(problems, "targetGroup", targetGroup));
            put(terms, TermKind.SERVICE, TermKind.SERVICE.readOne(problems, "service", service));
            put(terms, TermKind.LANGUAGE, TermKind.LANGUAGE.readOne(problems, "language", language));
            return terms;
        }

        private static void put(Map<TermKind, String> terms, TermKind kind, @Nullable String code) {
            if (code != null) {
                terms.put(kind, code);
            }
        }
    }

    public OrganisationList list(Search search) {
        return list(read(search));
    }

    /** The same with all that a page shows around it. */
    public OrganisationsFound find(Search search) {
        var wanted = read(search);
        return new OrganisationsFound(list(wanted), count(wanted.filter), rows.countries());
    }

    /** The network in figures. */
    public NetworkFigures figures() {
        return new NetworkFigures(
                count(new OrganisationRows.Filter(List.of(), null, null, Map.of())),
                rows.countries().size());
    }

    private OrganisationCount count(OrganisationRows.Filter filter) {
        return OrganisationCount.of(rows.count(filter, OrganisationCount.FURTHEST + 1));
    }

    private OrganisationList list(Wanted wanted) {
        var from = wanted.from;
        var found = rows.find(wanted.filter, from, wanted.limit + 1);
        var more = found.size() > wanted.limit;
        var part = new ArrayList<>(more ? found.subList(0, wanted.limit) : found);
        if (from == null) {
            return part(part, null, more ? last(part).after() : null);
        }
        if (part.isEmpty()) {
            return from.backwards() ? part(part, null, from.turned()) : part(part, from.turned(), null);
        }
        if (from.backwards()) {
            Collections.reverse(part);
            return part(part, more ? part.get(0).before() : null, last(part).after());
        }
        return part(part, part.get(0).before(), more ? last(part).after() : null);
    }

    private OrganisationList part(List<OrganisationRows.Row> rows, @Nullable Cursor previous, @Nullable Cursor next) {
        var ids = rows.stream().map(row -> row.line().id()).toList();
        var languages = this.rows.languages(ids);
        var formerly = this.rows.formerNames(ids);
        return new OrganisationList(
                rows.stream()
                        .map(row -> row.line()
                                .with(
                                        languages.getOrDefault(row.line().id(), List.of()),
                                        formerly.getOrDefault(row.line().id(), List.of())))
                        .toList(),
                previous == null ? null : previous.text(),
                next == null ? null : next.text());
    }

    private static OrganisationRows.Row last(List<OrganisationRows.Row> rows) {
        return rows.get(rows.size() - 1);
    }

    private Wanted read(Search search) {
        var problems = new InvalidFields.Gathering();
        var attention = attention(problems, blankAsNone(search.attention));
        var country = blankAsNone(search.country);
        var level = blankAsNone(search.level);
        var filter = new OrganisationRows.Filter(
                words(problems, search.text),
                country == null ? null : Profile.readCountry(problems, "country", country),
                level == null ? null : Profile.readLevel(problems, "level", level),
                search.terms.read(problems),
                attention);
        var wanted = new Wanted(
                filter,
                search.cursor == null || search.cursor.isEmpty() ? null : Cursor.read(search.cursor),
                limit(problems, search.limit));
        problems.orThrow();
        return wanted;
    }

    /** How an organisation is looked after is known to itself and to the secretariat. */
    private @Nullable Attention attention(InvalidFields.Gathering problems, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        powers.must(Permission.NETWORK_WATCH, null);
        for (var known : Attention.values()) {
            if (known.name().equalsIgnoreCase(typed)) {
                return known;
            }
        }
        problems.add("attention", "choose-one");
        return null;
    }

    private static int limit(InvalidFields.Gathering problems, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return USUAL;
        }
        var number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > MOST) {
            problems.add("limit", "between", 1, MOST);
        }
        return number;
    }

    private static List<String> words(InvalidFields.Gathering problems, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        if (text.length() > LONGEST_TEXT) {
            problems.add("text", "too-long", LONGEST_TEXT, text.length());
            return List.of();
        }
        return BETWEEN_WORDS
                .splitAsStream(Names.searchKey(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable String blankAsNone(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private record Wanted(
            OrganisationRows.Filter filter, @Nullable Cursor from, int limit) {}
}
