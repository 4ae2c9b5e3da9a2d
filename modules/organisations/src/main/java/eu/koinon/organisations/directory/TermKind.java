package eu.koinon.organisations.directory;

import eu.koinon.kernel.InvalidFields;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the directory can be searched by, each from a closed vocabulary or a list of codes. */
public enum TermKind {
    WORK_FIELD(names(WorkField.values())),
    EXPLOITATION(names(Exploitation.values())),
    TARGET_GROUP(names(TargetGroup.values())),
    SERVICE(names(Service.values())),
    LANGUAGE(Set.of(Locale.getISOLanguages())),
    REGION(Set.of());

    private static final int MOST = 60;
    private static final int LONGEST_TAG = 35;

    private final Set<String> known;

    TermKind(Set<String> known) {
        this.known = known;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** How the term is kept, if it is one. */
    public Optional<String> code(String typed) {
        return switch (this) {
            case LANGUAGE -> languageTag(typed.strip());
            case REGION ->
                Optional.of(typed.strip().toUpperCase(Locale.ROOT))
                        .filter(code -> !Region.nameOf(code).equals(code));
            case WORK_FIELD, EXPLOITATION, TARGET_GROUP, SERVICE ->
                Optional.of(typed.strip().toUpperCase(Locale.ROOT).replace('-', '_'))
                        .filter(known::contains);
        };
    }

    /** A language as BCP 47 writes it, such as ro or zh-Hant. */
    private Optional<String> languageTag(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST_TAG) {
            return Optional.empty();
        }
        var locale = Locale.forLanguageTag(typed);
        var whole = locale.toLanguageTag();
        return whole.equalsIgnoreCase(typed)
                        && (known.contains(locale.getLanguage())
                                || locale.getLanguage().length() == 3)
                ? Optional.of(whole)
                : Optional.empty();
    }

    /** Reads one to search by; none when nothing was asked. */
    @Nullable
    String readOne(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var code = code(typed);
        if (code.isEmpty()) {
            problems.add(field, "choose-one");
        }
        return code.orElse(null);
    }

    /** Reads all that hold, each once. */
    public List<String> readAll(InvalidFields.Gathering problems, String field, @Nullable List<String> typed) {
        if (typed == null) {
            return List.of();
        }
        if (typed.size() > MOST) {
            problems.add(field, "too-many", MOST);
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        UnaryOperator<String> given = each -> each == null ? "" : each;
        for (var each : typed) {
            var code = code(given.apply(each));
            if (code.isEmpty()) {
                problems.add(field, "choose-one");
                return List.of();
            }
            found.add(code.get());
        }
        return List.copyOf(found);
    }
}
