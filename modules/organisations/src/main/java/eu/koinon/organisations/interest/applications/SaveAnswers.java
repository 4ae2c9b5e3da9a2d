package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers. In a draft each that can be kept is kept, whatever is wrong with others. A submitted application stays
 * whole: it is changed completely or not at all, and is submitted anew by that.
 */
@UseCase
@Open(value = "whoever applies has no account: the link in their mail is what they come by", duty = Duty.APPLICATION)
public class SaveAnswers {

    @Inject
    private Desk desk;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private Submitting submitting;

    /**
     * One answer as it was typed or sent.
     *
     * @param words several choices stand one a line
     * @param version of the answer that was read; 0 when there was none
     */
    @Schema(name = "GivenAnswer")
    public record Given(QuestionId question, @Nullable String words, long version) {}

    /**
     * Somebody else has changed the same answer since it was read. Nothing was overwritten.
     *
     * @param stored what there is now
     * @param typed what was to be kept
     */
    public record Clash(QuestionId question, Answer stored, String typed) {}

    /**
     * @param kept how many answers were changed
     * @param problems with answers that were not kept
     */
    public record Saved(int kept, List<Clash> clashes, List<FieldProblem> problems) {

        public Saved {
            clashes = List.copyOf(clashes);
            problems = List.copyOf(problems);
        }

        public boolean isWhole() {
            return clashes.isEmpty() && problems.isEmpty();
        }
    }

    /**
     * @throws InvalidFields when a submitted application would no longer be whole
     * @throws ApplicationProblem.TooLate when it can no longer be changed
     */
    public Saved save(String secret, List<Given> given) {
        var work = desk.open(secret);
        var stored = stored(work);
        var problems = new ArrayList<FieldProblem>();
        var clashes = new ArrayList<Clash>();
        var fresh = new LinkedHashMap<QuestionId, String>();
        for (var one : given) {
            work.call()
                    .question(one.question())
                    .filter(question -> question.kind() != QuestionKind.FILE)
                    .ifPresent(question -> sort(question, one, stored.get(question.id()), fresh, clashes, problems));
        }
        var submitted = work.application().state() == ApplicationState.SUBMITTED;
        if (submitted && !problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        if (submitted && !clashes.isEmpty() || fresh.isEmpty()) {
            return new Saved(0, clashes, problems);
        }
        fresh.forEach((question, words) -> writing.answer(
                work.application().id(), question, words, work.by().holder()));
        writing.changed(work.application().id(), work.call(), together(stored, fresh));
        if (submitted) {
            submitting.submit(work);
        }
        return new Saved(fresh.size(), clashes, problems);
    }

    private static void sort(
            Question question,
            Given given,
            @Nullable Answer stored,
            Map<QuestionId, String> fresh,
            List<Clash> clashes,
            List<FieldProblem> problems) {
        var noted = new InvalidFields.Gathering();
        var words = AnswerRules.read(noted, question, given.words());
        try {
            noted.orThrow();
        } catch (InvalidFields wrong) {
            problems.addAll(wrong.fields());
            return;
        }
        var before = stored == null ? "" : stored.words();
        if (words.equals(before)) {
            return;
        }
        if (stored != null && stored.version() != given.version()) {
            clashes.add(new Clash(question.id(), stored, words));
        } else {
            fresh.put(question.id(), words);
        }
    }

    private Map<QuestionId, Answer> stored(Desk.Work work) {
        var stored = new HashMap<QuestionId, Answer>();
        applications.answers(work.application().id()).forEach(answer -> stored.put(answer.question(), answer));
        return stored;
    }

    private static Map<QuestionId, String> together(Map<QuestionId, Answer> stored, Map<QuestionId, String> fresh) {
        var all = new HashMap<QuestionId, String>();
        stored.forEach((question, answer) -> all.put(question, answer.words()));
        all.putAll(fresh);
        return all;
    }
}
