package eu.koinon.organisations.interest.calls;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;

/** Makes the form of a call: adds, changes, moves and removes questions while it is a draft. */
@UseCase
@Needs(Permission.INTEREST_EDIT)
public class EditQuestions {

    static final int MOST = 100;

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    /** Adds a question at the end. */
    public InterestCall add(@About CallId call, long version, QuestionForm form) {
        var held = draft(call, version, form);
        if (held.questions().size() >= MOST) {
            throw new CallProblem.Full();
        }
        var problems = new InvalidFields.Gathering();
        var read = form.read(problems, held.languages(), Meaning.NONE);
        problems.orThrow();
        writing.addQuestion(call, held.questions().size(), read, Meaning.NONE);
        return calls.get(call);
    }

    /** Changes a question; of a published call only its texts. */
    public InterestCall change(@About CallId call, QuestionId question, long version, QuestionForm form) {
        var held = calls.change(call, version, form);
        var before = held.question(question).orElseThrow(Missing::new);
        var same = new QuestionForm(
                before.kind().name(),
                form.required(),
                form.least(),
                form.most(),
                form.label(),
                form.help(),
                form.options());
        var problems = new InvalidFields.Gathering();
        var read = same.read(problems, held.languages(), before.meaning());
        if (!held.isDraft() && read.options().size() != before.options().size()) {
            problems.add(
                    "options.en",
                    "as-many-options",
                    before.options().size(),
                    read.options().size());
        }
        problems.orThrow();
        if (held.isDraft()) {
            writing.question(call, before, read);
        } else {
            writing.questionTexts(call, before, read);
        }
        return calls.get(call);
    }

    /** Moves a question before the one above it, or behind the one below. */
    public InterestCall move(@About CallId call, QuestionId question, long version, boolean up) {
        var held = draft(call, version, question);
        var order = new ArrayList<>(held.questions());
        var from = order.indexOf(held.question(question).orElseThrow(Missing::new));
        var to = up ? from - 1 : from + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            writing.orderQuestions(order);
        }
        return calls.get(call);
    }

    /** @throws CallProblem.QuestionNeeded when no call can do without it */
    public InterestCall remove(@About CallId call, QuestionId question, long version) {
        var held = draft(call, version, question);
        var gone = held.question(question).orElseThrow(Missing::new);
        if (gone.meaning().isNeeded()) {
            throw new CallProblem.QuestionNeeded();
        }
        writing.removeQuestion(call, gone);
        return calls.get(call);
    }

    private InterestCall draft(CallId call, long version, Object submitted) {
        var held = calls.change(call, version, submitted);
        if (!held.isDraft()) {
            throw new CallProblem.PublishedAlready();
        }
        return held;
    }
}
