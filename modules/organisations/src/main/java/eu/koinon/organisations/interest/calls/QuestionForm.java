package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question, as it is typed or sent.
 *
 * @param kind one of {@link QuestionKind}; cannot be changed later
 * @param least smallest number, or fewest choices or files
 * @param most largest number, or most characters, choices or files
 * @param label by language
 * @param help by language
 * @param options by language, one a line, in the same order in each
 */
@Schema(name = "InterestQuestionForm")
public record QuestionForm(
        @Nullable String kind,
        boolean required,
        @Nullable String least,
        @Nullable String most,
        @Nullable Map<String, String> label,
        @Nullable Map<String, String> help,
        @Nullable Map<String, String> options) {

    static final int LONGEST_LABEL = 500;
    static final int LONGEST_HELP = 2_000;
    static final int LONGEST_OPTION = 200;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,13}");

    record Read(
            QuestionKind kind,
            boolean required,
            @Nullable Long least,
            @Nullable Long most,
            Texts label,
            Texts help,
            List<Texts> options) {}

    Read read(InvalidFields.Gathering problems, List<String> languages, Meaning meaning) {
        var what = kind(problems);
        var fewest = number(problems, "least", least);
        var largest = number(problems, "most", most);
        limits(problems, what, fewest, largest);
        return new Read(
                what,
                required || meaning.isNeeded(),
                fewest,
                largest,
                TextForm.line(problems, "label", label, languages, LONGEST_LABEL),
                TextForm.text(problems, "help", help, languages, LONGEST_HELP),
                what.hasOptions() && !meaning.bringsOptions() ? options(problems, languages) : List.of());
    }

    private QuestionKind kind(InvalidFields.Gathering problems) {
        for (var known : QuestionKind.values()) {
            if (known.name().equals(String.valueOf(kind).strip().toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        problems.add("kind", "choose-one");
        return QuestionKind.TEXT;
    }

    private static @Nullable Long number(InvalidFields.Gathering problems, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(typed.strip()).matches()) {
            problems.add(field, "not-a-number");
            return null;
        }
        return Long.parseLong(typed.strip());
    }

    private static void limits(
            InvalidFields.Gathering problems, QuestionKind kind, @Nullable Long least, @Nullable Long most) {
        if (least != null && most != null && least > most) {
            problems.add("most", "most-below-least");
        }
        if (kind == QuestionKind.NUMBER) {
            return;
        }
        if (most != null && (most < 1 || most > kind.ceiling())) {
            problems.add("most", "between", 1, kind.ceiling());
        }
        if (least != null && (least < 0 || least > kind.ceiling())) {
            problems.add("least", "between", 0, kind.ceiling());
        }
    }

    private List<Texts> options(InvalidFields.Gathering problems, List<String> languages) {
        var typed = options == null ? Map.<String, String>of() : options;
        var pivot = lines(typed.get(Texts.PIVOT));
        if (pivot.isEmpty()) {
            problems.add("options." + Texts.PIVOT, "required");
        }
        if (pivot.size() > QuestionKind.CHOICES.ceiling()) {
            problems.add("options." + Texts.PIVOT, "too-many", QuestionKind.CHOICES.ceiling());
            return List.of();
        }
        var read = new ArrayList<Map<String, String>>();
        pivot.forEach(line -> read.add(new HashMap<>()));
        for (var language : languages) {
            var field = "options." + language;
            var lines = lines(typed.get(language));
            if (!lines.isEmpty() && lines.size() != pivot.size()) {
                problems.add(field, "as-many-options", pivot.size(), lines.size());
                continue;
            }
            for (int i = 0; i < lines.size(); i++) {
                var line = Writing.optionalLine(problems, field, lines.get(i), LONGEST_OPTION);
                if (line != null) {
                    read.get(i).put(language, line);
                }
            }
        }
        return read.stream().map(Texts::new).toList();
    }

    private static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
