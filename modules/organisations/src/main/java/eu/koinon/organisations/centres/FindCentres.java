package eu.koinon.organisations.centres;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.directory.TermKind;
import eu.koinon.organisations.directory.Towns;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.organisations.profile.Details;
import eu.koinon.organisations.profile.Entries;
import eu.koinon.organisations.profile.EntryField;
import eu.koinon.organisations.profile.EntryList;
import eu.koinon.organisations.profile.Profiles;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows visitors the counselling centres that organisations have made public, and nothing else of anybody. */
@UseCase
@Open("whoever needs help must find it without an account")
public class FindCentres {

    static final int USUAL = 25;
    static final int MOST = 100;
    private static final int LONGEST_TEXT = 200;
    private static final String PUBLIC = "kind = 'COUNSELLING_CENTRE' AND visibility = 'PUBLIC' AND listed";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Entries entries;

    @Inject
    private Profiles profiles;

    /**
     * @param text words that town or name must contain, whatever their accents and case
     * @param country ISO 3166-1 alpha-2
     * @param service one of {@link eu.koinon.organisations.directory.Service}
     * @param language BCP 47
     * @param cursor {@link CentreList#previous} or {@link CentreList#next} of another part
     * @param limit how many at most: 1 to 100, 25 unless said
     */
    public record Search(
            @Nullable String text,
            @Nullable String country,
            @Nullable String service,
            @Nullable String language,
            @Nullable String cursor,
            @Nullable String limit) {

        public static Search all() {
            return new Search(null, null, null, null, null, null);
        }
    }

    public CentreList find(Search search) {
        var problems = new InvalidFields.Gathering();
        var sql = new StringBuilder(PUBLIC);
        var values = new ArrayList<Object>();
        var narrowed = narrow(problems, search, sql, values);
        var limit = limit(problems, search.limit);
        problems.orThrow();
        var count = database.first(
                        within,
                        row -> row.getLong(1),
                        "SELECT count(*) FROM organisations.place WHERE " + sql,
                        values.toArray())
                .orElse(0L);
        var from = search.cursor == null || search.cursor.isEmpty() ? null : CentreCursor.read(search.cursor);
        var backwards = from != null && from.backwards();
        if (from != null) {
            sql.append(" AND (search_key, id) ").append(backwards ? "<" : ">").append(" (?, ?)");
            values.add(from.searchKey());
            values.add(from.id().value());
        }
        sql.append(backwards ? " ORDER BY search_key DESC, id DESC" : " ORDER BY search_key, id")
                .append(" LIMIT ?");
        values.add(limit + 1);
        var heads = database.all(within, Places::head, Places.COLUMNS + sql, values.toArray());
        return CentreList.of(heads, from, limit, count, narrowed, this::complete);
    }

    private boolean narrow(InvalidFields.Gathering problems, Search search, StringBuilder sql, List<Object> values) {
        var before = sql.length();
        if (isGiven(search.country)) {
            sql.append(" AND country = ?");
            var country = Profile.readCountry(problems, "country", search.country);
            values.add(country.code());
        }
        term(problems, sql, values, TermKind.SERVICE, "service", search.service);
        term(problems, sql, values, TermKind.LANGUAGE, "language", search.language);
        var text = search.text == null ? "" : search.text;
        if (text.length() > LONGEST_TEXT) {
            problems.add("text", "too-long", LONGEST_TEXT, text.length());
        } else {
            for (var word : Names.searchKey(text).split(" ", -1)) {
                if (!word.isEmpty()) {
                    sql.append(" AND search_text LIKE ANY (?)");
                    values.add(Towns.alike(word).stream()
                            .map(name -> "%" + name + "%")
                            .toArray(String[]::new));
                }
            }
        }
        return sql.length() > before;
    }

    private static void term(
            InvalidFields.Gathering problems,
            StringBuilder sql,
            List<Object> values,
            TermKind kind,
            String field,
            @Nullable String typed) {
        if (!isGiven(typed)) {
            return;
        }
        var code = kind.code(typed == null ? "" : typed);
        if (code.isEmpty()) {
            problems.add(field, "choose-one");
            return;
        }
        sql.append(" AND id IN (SELECT e.place_id FROM organisations.entry e"
                + " WHERE e.value = '' AND e.field = ? AND e.item = ? AND e.visibility = 'PUBLIC')");
        values.add(kind.name());
        values.add(code.get());
    }

    /** @throws Missing when there is none, or it is not for visitors */
    public CentrePage read(PlaceId centre) {
        var head = database.first(within, Places::head, Places.COLUMNS + PUBLIC + " AND id = ?", centre.value())
                .orElseThrow(Missing::new);
        var organisation = head.organisation();
        var known = profiles.of(organisation);
        return new CentrePage(
                complete(List.of(head)).get(0),
                Details.of(
                        organisation,
                        entries.of(organisation).only(Visibility.PUBLIC),
                        known.confirmedAt(),
                        known.version()));
    }

    /** The countries that public centres are in, by code. */
    public List<Country> countries() {
        return database.all(
                within,
                row -> new Country(row.getString(1)),
                "SELECT DISTINCT country FROM organisations.place WHERE " + PUBLIC + " ORDER BY 1");
    }

    /** The languages that public centres speak, as BCP 47 tags. */
    public List<String> languages() {
        return database.all(
                within,
                row -> row.getString(1),
                "SELECT DISTINCT item FROM organisations.entry WHERE field = '" + EntryField.LANGUAGE
                        + "' AND value = '' AND visibility = 'PUBLIC' AND place_kind = 'COUNSELLING_CENTRE' ORDER BY 1");
    }

    /** Also to somebody who is signed in only what is public: this is the page that is passed on. */
    private List<Place> complete(List<Place.Head> heads) {
        var entriesOf =
                entries.ofPlaces(heads.stream().map(head -> head.id().value()).toList());
        return heads.stream()
                .map(head -> {
                    EntryList all = entriesOf.apply(head.id().value());
                    return head.with(all.only(Visibility.PUBLIC));
                })
                .toList();
    }

    private static int limit(InvalidFields.Gathering problems, @Nullable String typed) {
        if (!isGiven(typed)) {
            return USUAL;
        }
        var text = typed == null ? "" : typed;
        var number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            problems.add("limit", "between", 1, MOST);
        }
        return number;
    }

    private static boolean isGiven(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }
}
