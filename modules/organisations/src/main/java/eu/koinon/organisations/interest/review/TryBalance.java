package eu.koinon.organisations.interest.review;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Coordinators try selections: they begin with the best by mark, change who is in it, and see at once what the network
 * would be. Several are kept and compared. None of them decides anything.
 */
@UseCase
@Needs(Permission.REVIEW_TRY)
public class TryBalance {

    private static final int MOST = 30;

    @Inject
    private Calls calls;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Trials trials;

    @Inject
    private RankedApplications ranked;

    @Inject
    private Candidates candidates;

    @Inject
    private CurrentActor current;

    private record Field(InterestCall call, ReviewPlan plan, List<ReviewLine> lines, List<Balance.Candidate> all) {}

    public TrialComparison compare(CallId call) {
        var field = field(call);
        var sitting = candidates.sitting();
        return new TrialComparison(
                field.call,
                field.plan,
                trials.of(call).stream()
                        .map(trial -> new TrialComparison.Column(
                                trial,
                                Balance.of(field.call, field.plan.seats(), field.all, sitting, trial.picks()),
                                mean(field.lines, trial.picks())))
                        .toList());
    }

    public TrialPage read(CallId call, TrialId id) {
        return page(field(call), trials.get(call, id));
    }

    /** What a selection would make of the network, without keeping it. */
    public Balance count(CallId call, TrialForm form) {
        var field = field(call);
        return Balance.of(field.call, field.plan.seats(), field.all, candidates.sitting(), form.picked());
    }

    /**
     * @throws ReviewProblem.TrialNameTaken when the call has one of this name
     * @throws ReviewProblem.TrialsEnough when it has thirty
     */
    public TrialPage begin(CallId call, TrialForm form) {
        plans.hold(call);
        if (trials.of(call).size() >= MOST) {
            throw new ReviewProblem.TrialsEnough();
        }
        var read = read(call, form);
        var id = trials.add(call, read.name, current.actor().signedIn());
        trials.pick(call, id, read.picks);
        return read(call, id);
    }

    /** @throws StaleVersion when somebody else has changed it since */
    public TrialPage change(CallId call, TrialId id, long version, TrialForm form) {
        var before = trials.get(call, id);
        var read = read(call, form);
        if (before.version() != version || !trials.rename(id, version, read.name)) {
            throw new StaleVersion(trials.get(call, id), form);
        }
        trials.pick(call, id, read.picks);
        return read(call, id);
    }

    public void remove(CallId call, TrialId id) {
        trials.remove(trials.get(call, id).id());
    }

    private record Read(String name, Set<ApplicationId> picks) {}

    private Read read(CallId call, TrialForm form) {
        var problems = new InvalidFields.Gathering();
        var name = form.name(problems);
        var best = form.best(problems);
        problems.orThrow();
        return new Read(name, best == null ? form.picked() : best(field(call).lines, best));
    }

    /**
     * So many of the best, without those that somebody holds to be ineligible; of equals at the end those whose number is
     * lower. What the reader must not see the marks of has no rank: {@link TrialPage#hidden} says how many.
     */
    static Set<ApplicationId> best(List<ReviewLine> ranked, int count) {
        return ranked.stream()
                .filter(line -> line.rank() != null && !Boolean.FALSE.equals(line.eligible()))
                .limit(count)
                .map(ReviewLine::application)
                .collect(Collectors.toSet());
    }

    private static @org.jspecify.annotations.Nullable Score mean(List<ReviewLine> lines, Set<ApplicationId> picks) {
        var scores = lines.stream()
                .filter(line -> picks.contains(line.application()))
                .map(ReviewLine::score)
                .filter(Objects::nonNull)
                .toList();
        if (scores.isEmpty()) {
            return null;
        }
        // each application counts alike, however many have marked it; hundredths are fine enough to compare means
        return new Score(scores.stream().mapToLong(Score::hundredths).sum(), scores.size(), 100);
    }

    private Field field(CallId id) {
        var call = calls.get(id);
        var plan = plans.of(id);
        var lines = ranked.of(call, plan);
        return new Field(call, plan, lines, candidates.among(call, lines));
    }

    private TrialPage page(Field field, Trial trial) {
        return new TrialPage(
                field.call,
                field.plan,
                trial,
                Balance.of(field.call, field.plan.seats(), field.all, candidates.sitting(), trial.picks()),
                field.lines.stream().filter(ReviewLine::isSubmitted).toList());
    }
}
