package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.Option;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an answer to a question may be. A draft may leave everything open; what it says must fit. */
public final class AnswerRules {

    /** What a declaration is answered with. */
    public static final String YES = "yes";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,13}([.,][0-9]{1,6})?");

    private AnswerRules() {}

    /** The name of a question's field in a form and in problems. */
    public static String field(Question question) {
        return "q-" + question.id();
    }

    /** What is kept of what was typed; "" when nothing was. Notes what cannot be kept. */
    static String read(InvalidFields.Gathering problems, Question question, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        return switch (question.kind()) {
            case TEXT ->
                question.meaning() == Meaning.NAME
                        ? Names.line(problems, field(question), typed, (int) question.limit())
                        : orEmpty(Writing.optionalLine(problems, field(question), typed, (int) question.limit()));
            case LONG_TEXT -> orEmpty(Writing.optionalText(problems, field(question), typed, (int) question.limit()));
            case CHOICE, CHOICES -> chosen(problems, question, typed);
            case NUMBER -> number(problems, question, typed);
            case DATE -> date(problems, question, typed);
            case DECLARATION -> YES.equals(typed.strip()) ? YES : "";
            case FILE -> "";
        };
    }

    /** Notes what is missing before it can be submitted. */
    static void mustBeWhole(InvalidFields.Gathering problems, Question question, String words, int files) {
        var count =
                switch (question.kind()) {
                    case FILE -> files;
                    case CHOICES -> words.isEmpty() ? 0 : words.split("\n").length;
                    default -> words.isEmpty() ? 0 : 1;
                };
        var least = question.least();
        if (question.required() && count == 0 && question.kind() == QuestionKind.DECLARATION) {
            problems.add(field(question), "please-declare");
        } else if (question.required() && count == 0) {
            problems.add(field(question), "required");
        } else if (least != null && count > 0 && isCounted(question.kind()) && count < least) {
            problems.add(field(question), "too-few", least);
        }
    }

    private static boolean isCounted(QuestionKind kind) {
        return kind == QuestionKind.FILE || kind == QuestionKind.CHOICES;
    }

    private static String chosen(InvalidFields.Gathering problems, Question question, String typed) {
        var known = choosable(question);
        var chosen = Arrays.stream(typed.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (!known.containsAll(chosen)) {
            problems.add(field(question), "choose-one");
            return "";
        }
        if (chosen.size() > question.limit()) {
            problems.add(field(question), "too-many", question.limit());
        }
        return chosen.stream().sorted(order(known)).collect(Collectors.joining("\n"));
    }

    private static Comparator<String> order(Set<String> known) {
        var inOrder = List.copyOf(known);
        return Comparator.comparingInt(inOrder::indexOf);
    }

    /** What can be chosen, as it is kept: ids of options, codes of countries, names of levels. */
    static Set<String> choosable(Question question) {
        return switch (question.meaning()) {
            case COUNTRY -> Country.all().stream().map(Country::code).collect(Collectors.toCollection(TreeSet::new));
            case LEVEL ->
                Arrays.stream(Level.values()).map(Level::name).collect(Collectors.toCollection(LinkedHashSet::new));
            default ->
                question.options().stream()
                        .map(Option::id)
                        .map(Object::toString)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        };
    }

    private static String number(InvalidFields.Gathering problems, Question question, String typed) {
        var text = typed.strip().replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!NUMBER.matcher(text).matches()) {
            problems.add(field(question), "not-a-number");
            return "";
        }
        var number = new BigDecimal(text.replace(',', '.'));
        var least = question.least();
        var most = question.most();
        if (least != null && number.compareTo(BigDecimal.valueOf(least)) < 0) {
            problems.add(field(question), "at-least", least);
        } else if (most != null && number.compareTo(BigDecimal.valueOf(most)) > 0) {
            problems.add(field(question), "at-most", most);
        }
        return number.toPlainString();
    }

    private static String date(InvalidFields.Gathering problems, Question question, String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() < 1000 || day.getYear() > 9999) {
                problems.add(field(question), "not-a-day");
            }
            return day.toString();
        } catch (DateTimeParseException e) {
            problems.add(field(question), "not-a-day");
            return "";
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
