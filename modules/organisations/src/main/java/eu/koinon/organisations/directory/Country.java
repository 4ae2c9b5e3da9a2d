package eu.koinon.organisations.directory;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A country or territory.
 *
 * @param code ISO 3166-1 alpha-2, capitals
 */
public record Country(String code) {

    /** Stands in a form that is refused anyway: the code that ISO 3166 leaves to users and CLDR calls unknown. */
    static final Country UNKNOWN = new Country("ZZ");

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** All of them, by code; names are for the page, in the reader's language. */
    public static List<Country> all() {
        return CODES.stream().sorted().map(Country::new).toList();
    }

    @Override
    public String toString() {
        return code;
    }
}
