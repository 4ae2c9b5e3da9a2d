package eu.koinon.organisations.directory;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Writing;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, as it is shown and as it is asked for.
 *
 * @param name its legal name
 * @param shortName what others call it
 * @param city the town of its seat
 * @param website starts with https://
 */
public record Profile(
        String name,
        String shortName,
        Country country,
        String city,
        Level level,
        @Nullable String website,
        @Nullable String summaryEn,
        @Nullable String summaryDe,
        @Nullable String summaryFr) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_SHORT_NAME = 40;
    static final int LONGEST_CITY = 100;
    static final int LONGEST_SUMMARY = 1_000;

    /** What a person typed or a script sent; nothing of it is checked yet. */
    @Schema(name = "OrganisationProfile")
    public record Form(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String country,
            @Nullable String city,
            @Nullable String level,
            @Nullable String website,
            @Nullable String summaryEn,
            @Nullable String summaryDe,
            @Nullable String summaryFr) {

        /** Notes what cannot stay as it is; the profile is of use only when nothing was noted. */
        public Profile read(InvalidFields.Gathering problems) {
            return read(problems, "name");
        }

        /** @param nameField what the name's field is called in a form where it stands beside a person's */
        public Profile read(InvalidFields.Gathering problems, String nameField) {
            return new Profile(
                    Names.line(problems, nameField, name, LONGEST_NAME),
                    Names.line(problems, "shortName", shortName, LONGEST_SHORT_NAME),
                    readCountry(problems, "country", country),
                    Writing.line(problems, "city", city, LONGEST_CITY),
                    readLevel(problems, "level", level),
                    Website.read(problems, "website", website),
                    Writing.optionalText(problems, "summaryEn", summaryEn, LONGEST_SUMMARY),
                    Writing.optionalText(problems, "summaryDe", summaryDe, LONGEST_SUMMARY),
                    Writing.optionalText(problems, "summaryFr", summaryFr, LONGEST_SUMMARY));
        }
    }

    public static Country readCountry(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        var code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            problems.add(field, "required");
        } else if (!Country.isKnown(code)) {
            problems.add(field, "choose-one");
        } else {
            return new Country(code);
        }
        return Country.UNKNOWN;
    }

    public static Level readLevel(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            problems.add(field, "required");
            return Level.LOCAL;
        }
        return levelNamed(typed).orElseGet(() -> {
            problems.add(field, "choose-one");
            return Level.LOCAL;
        });
    }

    static Optional<Level> levelNamed(String typed) {
        for (var level : Level.values()) {
            if (level.name().equalsIgnoreCase(typed.strip())) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
