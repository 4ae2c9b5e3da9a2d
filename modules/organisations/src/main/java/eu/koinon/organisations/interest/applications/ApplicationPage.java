package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application as its holders and coordinators see it.
 *
 * @param open whether it can be changed now
 * @param reader which of the holders reads; nothing for a coordinator
 * @param submissions how often it was submitted
 */
public record ApplicationPage(
        InterestCall call,
        Application application,
        boolean open,
        List<Answer> answers,
        List<AttachedFile> files,
        List<Holder> holders,
        @Nullable HolderId reader,
        int submissions) {

    public ApplicationPage {
        answers = List.copyOf(answers);
        files = List.copyOf(files);
        holders = List.copyOf(holders);
    }

    /** The questions that must be answered before it can be submitted, and are not. */
    public List<Question> missing() {
        return call.questions().stream()
                .filter(question -> {
                    var problems = new InvalidFields.Gathering();
                    AnswerRules.mustBeWhole(
                            problems,
                            question,
                            answer(question.id()).map(Answer::words).orElse(""),
                            files(question.id()).size());
                    return !problems.isEmpty();
                })
                .toList();
    }

    public Optional<Answer> answer(QuestionId question) {
        return answers.stream().filter(each -> each.question().equals(question)).findFirst();
    }

    public List<AttachedFile> files(QuestionId question) {
        return files.stream().filter(each -> each.question().equals(question)).toList();
    }
}
