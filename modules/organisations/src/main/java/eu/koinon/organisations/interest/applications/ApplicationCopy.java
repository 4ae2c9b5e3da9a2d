package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.Option;
import eu.koinon.organisations.interest.calls.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes an application out as text: question, answer, question, answer. */
@ApplicationScoped
public class ApplicationCopy {

    @Inject
    private Messages messages;

    /** @param language to write it in; an answer stays in the language that it was given in */
    String write(InterestCall call, Map<Question, String> answers, List<AttachedFile> files, String language) {
        var words = messages.in(language);
        return call.questions().stream()
                .map(question -> question.label().in(language) + "\n"
                        + shown(words, question, answers.getOrDefault(question, ""), files))
                .collect(Collectors.joining("\n\n"));
    }

    private static String shown(Words words, Question question, String answer, List<AttachedFile> files) {
        return switch (question.kind()) {
            case FILE -> {
                var own = files.stream()
                        .filter(file -> file.question().equals(question.id()))
                        .map(file -> file.name() + " (SHA-256 " + file.hash() + ")")
                        .collect(Collectors.joining("\n"));
                yield own.isEmpty() ? "–" : own;
            }
            default -> {
                var text = inWords(words, question, answer);
                // a paragraph of a letter ends with an empty line
                yield text.isEmpty() ? "–" : text.replaceAll("\n{2,}", "\n");
            }
        };
    }

    /** An answer as its reader reads it: what was chosen by its name, a date and a country in their language. */
    public static String inWords(Words words, Question question, String answer) {
        if (answer.isEmpty()) {
            return "";
        }
        return switch (question.kind()) {
            case DECLARATION -> words.t("application.declared");
            case DATE -> words.date(LocalDate.parse(answer));
            case CHOICE, CHOICES ->
                Arrays.stream(answer.split("\n"))
                        .map(each -> chosen(words, question, each))
                        .collect(Collectors.joining("\n"));
            case TEXT, LONG_TEXT, NUMBER, FILE -> answer;
        };
    }

    private static String chosen(Words words, Question question, String value) {
        if (question.meaning() == Meaning.COUNTRY) {
            return words.country(value);
        }
        if (question.meaning() == Meaning.LEVEL) {
            return words.of(Level.valueOf(value));
        }
        return question.options().stream()
                .filter(option -> option.id().toString().equals(value))
                .map(Option::label)
                .map(label -> label.in(words.language().tag()))
                .findFirst()
                .orElse("");
    }
}
