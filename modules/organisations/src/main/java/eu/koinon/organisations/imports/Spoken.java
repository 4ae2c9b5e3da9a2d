package eu.koinon.organisations.imports;

import eu.koinon.kernel.Names;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.Region;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.WorkField;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people write into lists of their own: a value by its code, or by its name in any of the platform's
 * languages. What is neither is handed on as it stands, for the form to refuse.
 */
@ApplicationScoped
class Spoken {

    private static final Pattern BETWEEN = Pattern.compile("[,;|\\n]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Inject
    private Messages messages;

    private Map<Vocabulary, Map<String, String>> codes = Map.of();

    /** What can be called by its name. */
    enum Vocabulary {
        COUNTRY,
        LEVEL,
        WORK_FIELD,
        EXPLOITATION,
        TARGET_GROUP,
        SERVICE,
        LANGUAGE,
        ROLE
    }

    @PostConstruct
    void read() {
        var all = new HashMap<Vocabulary, Map<String, String>>();
        for (var vocabulary : Vocabulary.values()) {
            all.put(vocabulary, new HashMap<>());
        }
        for (var words : messages.offered().stream().map(messages::in).toList()) {
            values(all.get(Vocabulary.LEVEL), Level.values(), words);
            values(all.get(Vocabulary.WORK_FIELD), WorkField.values(), words);
            values(all.get(Vocabulary.EXPLOITATION), Exploitation.values(), words);
            values(all.get(Vocabulary.TARGET_GROUP), TargetGroup.values(), words);
            values(all.get(Vocabulary.SERVICE), Service.values(), words);
            values(all.get(Vocabulary.ROLE), Role.values(), words);
            names(
                    all.get(Vocabulary.COUNTRY),
                    Country.all().stream().map(Country::code).toList(),
                    words::country);
            names(all.get(Vocabulary.LANGUAGE), List.of(Locale.getISOLanguages()), words::languageName);
        }
        codes = all;
    }

    private static void values(@Nullable Map<String, String> names, Enum<?>[] values, Words words) {
        for (var value : values) {
            put(names, words.of(value), value.name());
            put(names, value.name(), value.name());
        }
    }

    private static void names(
            @Nullable Map<String, String> names, List<String> values, Function<String, String> called) {
        for (var value : values) {
            put(names, called.apply(value), value);
            put(names, value, value);
        }
    }

    private static void put(@Nullable Map<String, String> names, String name, String code) {
        if (names != null) {
            names.putIfAbsent(Names.searchKey(name), code);
        }
    }

    /** One value, or what was written when it is none. */
    @Nullable
    String one(Vocabulary vocabulary, @Nullable String written) {
        return written == null ? null : code(vocabulary, written).map(found -> found, written);
    }

    /** Several, separated by commas, semicolons, bars or line breaks; codes also by spaces. */
    @Nullable
    List<String> several(Vocabulary vocabulary, @Nullable String written) {
        if (written == null) {
            return null;
        }
        var found = new ArrayList<String>();
        for (var part : BETWEEN.split(written)) {
            if (part.isBlank()) {
                continue;
            }
            var whole = code(vocabulary, part);
            if (whole.known != null) {
                found.add(whole.known);
                continue;
            }
            for (var word : SPACES.split(part.strip())) {
                found.add(code(vocabulary, word).map(code -> code, word));
            }
        }
        return found;
    }

    /** A region by its code, or by its name within its country. */
    @Nullable
    String region(@Nullable String country, @Nullable String written) {
        if (written == null || country == null) {
            return written;
        }
        var plain = Names.searchKey(written);
        return Region.of(country).stream()
                .filter(region -> Names.searchKey(region.name()).equals(plain)
                        || Names.searchKey(region.code()).equals(plain))
                .map(Region::code)
                .findFirst()
                .orElse(written);
    }

    /** The tag of one of the platform's languages, where the text is its tag or name; what was written otherwise. */
    @Nullable
    String platformLanguage(@Nullable String written) {
        var code = one(Vocabulary.LANGUAGE, written);
        return messages.offered(code).map(Language::tag).orElse(code);
    }

    private record Code(@Nullable String known) {

        String map(Function<String, String> ifKnown, String otherwise) {
            return known == null ? otherwise : ifKnown.apply(known);
        }
    }

    private Code code(Vocabulary vocabulary, String written) {
        return new Code(codes.getOrDefault(vocabulary, Map.of()).get(Names.searchKey(written)));
    }
}
