package eu.koinon.organisations.interest.calls;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;

/** Says what applications will be marked by. Applicants can read it; so weights stay as they are once it is published. */
@UseCase
@Needs(Permission.INTEREST_EDIT)
public class EditCriteria {

    static final int MOST = 20;

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    public InterestCall add(@About CallId call, long version, CriterionForm form) {
        var held = draft(call, version, form);
        if (held.criteria().size() >= MOST) {
            throw new CallProblem.Full();
        }
        var read = read(held, form);
        writing.addCriterion(call, held.criteria().size(), read.weight(), read.label(), read.help());
        return calls.get(call);
    }

    public InterestCall change(@About CallId call, CriterionId criterion, long version, CriterionForm form) {
        var held = calls.change(call, version, form);
        var before = find(held, criterion);
        var read = read(held, form);
        var weight = held.isDraft() ? read.weight() : before.weight();
        writing.criterion(call, criterion, weight, read.label(), read.help());
        return calls.get(call);
    }

    public InterestCall remove(@About CallId call, CriterionId criterion, long version) {
        var held = draft(call, version, criterion);
        writing.removeCriterion(call, find(held, criterion).id());
        return calls.get(call);
    }

    private static Criterion find(InterestCall call, CriterionId criterion) {
        return call.criteria().stream()
                .filter(each -> each.id().equals(criterion))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private static CriterionForm.Read read(InterestCall call, CriterionForm form) {
        var problems = new InvalidFields.Gathering();
        var read = form.read(problems, call.languages());
        problems.orThrow();
        return read;
    }

    private InterestCall draft(CallId call, long version, Object submitted) {
        var held = calls.change(call, version, submitted);
        if (!held.isDraft()) {
            throw new CallProblem.PublishedAlready();
        }
        return held;
    }
}
