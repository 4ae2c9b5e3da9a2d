package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.web.look.Choice;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form of an organisation's profile, as it is shown.
 *
 * @param typed what stands in its fields
 */
public record ProfileForm(Profile.Form typed, List<Choice> levels, List<Choice> countries) {

    static final Profile.Form EMPTY = new Profile.Form(null, null, null, null, null, null, null, null, null);

    static ProfileForm of(Profile.Form typed, Words words) {
        return new ProfileForm(typed, levels(words, typed.level()), countries(words, typed.country()));
    }

    /** For an organisation of which no more than its name and seat is known. */
    public static ProfileForm ofSeat(
            Words words,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String country,
            @Nullable String city,
            @Nullable String level) {
        return of(new Profile.Form(name, shortName, country, city, level, null, null, null, null), words);
    }

    static Profile.Form read(MultivaluedMap<String, String> sent) {
        return new Profile.Form(
                sent.getFirst("name"),
                sent.getFirst("shortName"),
                sent.getFirst("country"),
                sent.getFirst("city"),
                sent.getFirst("level"),
                sent.getFirst("website"),
                sent.getFirst("summaryEn"),
                sent.getFirst("summaryDe"),
                sent.getFirst("summaryFr"));
    }

    private static List<Choice> levels(Words words, @Nullable String chosen) {
        return Arrays.stream(Level.values())
                .map(level -> Choice.of(
                                level.name(), words.of(level), level.name().equals(chosen))
                        .withHint(words.of(level, "hint")))
                .toList();
    }

    private static List<Choice> countries(Words words, @Nullable String chosen) {
        var code = chosen == null ? "" : chosen.strip().toUpperCase(Locale.ROOT);
        var order = words.order();
        return Country.all().stream()
                .map(country -> Choice.of(
                        country.code(),
                        words.country(country.code()),
                        country.code().equals(code)))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }
}
