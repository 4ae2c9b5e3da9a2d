package eu.koinon.organisations.directory;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import jakarta.inject.Inject;
import java.util.List;
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

    /**
     * @param text words that name, short name or town must contain, whatever their accents and case
     * @param country ISO 3166-1 alpha-2
     * @param level one of {@link Level}
     * @param cursor {@link OrganisationList#next} of the part before
     * @param limit how many at most: 1 to 200, 50 unless said
     */
    public record Search(
            @Nullable String text,
            @Nullable String country,
            @Nullable String level,
            @Nullable String cursor,
            @Nullable String limit) {

        public static Search all() {
            return new Search(null, null, null, null, null);
        }
    }

    public OrganisationList list(Search search) {
        var wanted = read(search);
        var found = rows.find(wanted.words, wanted.country, wanted.level, wanted.after, wanted.limit + 1);
        if (found.size() <= wanted.limit) {
            return new OrganisationList(found.stream().map(OrganisationRows.Row::line).toList(), null);
        }
        var part = found.subList(0, wanted.limit);
        return new OrganisationList(
                part.stream().map(OrganisationRows.Row::line).toList(),
                part.get(wanted.limit - 1).cursor().text());
    }

    private static Wanted read(Search search) {
        var problems = new InvalidFields.Gathering();
        var country = blankAsNone(search.country);
        var level = blankAsNone(search.level);
        var wanted = new Wanted(
                words(problems, search.text),
                country == null ? null : Profile.readCountry(problems, "country", country),
                level == null ? null : Profile.readLevel(problems, "level", level),
                search.cursor == null || search.cursor.isEmpty() ? null : Cursor.read(search.cursor),
                limit(problems, search.limit));
        problems.orThrow();
        return wanted;
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
            List<String> words,
            @Nullable Country country,
            @Nullable Level level,
            @Nullable Cursor after,
            int limit) {}
}
