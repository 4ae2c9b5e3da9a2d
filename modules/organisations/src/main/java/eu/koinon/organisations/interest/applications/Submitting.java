package eu.koinon.organisations.interest.applications;

import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes an application in as it stands, if it is whole: gives it its number, keeps a copy and sends it to its holders. What
 * somebody wrote is mailed to nobody who has not opened their link: an address is easily invited.
 */
@ApplicationScoped
class Submitting {

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private ApplicationLetters letters;

    @Inject
    private ApplicationCopy copy;

    @Inject
    private RateLimits limits;

    /** How often one application can be submitted. */
    static final int MOST = 200;

    /**
     * @throws InvalidFields naming all that is missing
     * @throws ApplicationProblem.SubmittedEnough when it was submitted as often as it can be
     */
    int submit(Desk.Work work) {
        var id = work.application().id();
        var page = applications.page(id, work.by().holder());
        var words = new HashMap<QuestionId, String>();
        page.answers().forEach(answer -> words.put(answer.question(), answer.words()));
        var problems = new InvalidFields.Gathering();
        for (var question : work.call().questions()) {
            AnswerRules.mustBeWhole(
                    problems,
                    question,
                    words.getOrDefault(question.id(), ""),
                    page.files(question.id()).size());
        }
        problems.orThrow();
        if (page.submissions() >= MOST) {
            throw new ApplicationProblem.SubmittedEnough();
        }
        limits.take(RateLimit.APPLICATION_SUBMIT, id.toString());
        var answers = answers(work, words);
        var number = writing.submit(
                id,
                work.application().number(),
                page.submissions() + 1,
                copy.write(
                        work.call(), answers, page.files(), work.application().language()),
                work.by().holder());
        for (var holder : page.holders()) {
            if (holder.opened()) {
                letters.sendReceipt(
                        work.call(), holder, number, copy.write(work.call(), answers, page.files(), holder.language()));
            } else if (page.submissions() == 0) {
                letters.sendUnread(work.call(), holder, number);
            }
        }
        return number;
    }

    private static Map<Question, String> answers(Desk.Work work, Map<QuestionId, String> words) {
        var answers = new LinkedHashMap<Question, String>();
        work.call().questions().forEach(question -> answers.put(question, words.getOrDefault(question.id(), "")));
        return answers;
    }
}
