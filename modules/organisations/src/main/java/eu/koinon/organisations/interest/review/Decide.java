package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Coordinators decide: accept, put on the reserve list, decline. Nobody learns of it before the letters are sent. Of two
 * who decide at once the second is told what the first has decided.
 */
@UseCase
@Needs(Permission.REVIEW_DECIDE)
public class Decide {

    private static final int LONGEST_REASONS = 4_000;

    @Inject
    private Calls calls;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Impartiality impartiality;

    @Inject
    private Decisions decisions;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Trials trials;

    @Inject
    private RankedApplications ranked;

    @Inject
    private ReviewDesk desk;

    @Inject
    private CurrentActor current;

    /**
     * @param version of the decision that was read; 0 when there was none
     * @param turn which submission of the application was read
     * @throws StaleVersion when somebody else has decided since
     * @throws ReviewProblem.ApplicationChanged when the applicant has changed it since it was read
     * @throws ReviewProblem.ToldAlready when it was accepted and told: a place is given up by those who have it
     * @throws ReviewProblem.NotImpartial when the coordinator has a conflict of interest
     */
    public ReviewPage decide(@About ApplicationId id, long version, int turn, DecisionForm form) {
        var application = applications.hold(id);
        plans.hold(application.call());
        impartiality.must(id);
        var before = decisions.find(id);
        var problems = new InvalidFields.Gathering();
        var outcome = outcome(problems, form.outcome());
        var reasons = Writing.optionalText(problems, "reasons", form.reasons(), LONGEST_REASONS);
        problems.orThrow();
        if (before.map(Decision::version).orElse(0L) != version) {
            throw new StaleVersion(desk.page(id), form);
        }
        if (application.state() != ApplicationState.SUBMITTED) {
            throw new ReviewProblem.NotSubmitted();
        }
        mustBeOpen(before, outcome);
        if (outcome != null && turn != desk.turn(id)) {
            throw new ReviewProblem.ApplicationChanged();
        }
        if (outcome == null) {
            decisions.remove(id);
        } else {
            decisions.keep(
                    application.call(),
                    id,
                    turn,
                    outcome,
                    reasons,
                    current.actor().signedIn());
        }
        closeGaps(application.call());
        plans.decided(application.call());
        return desk.page(id);
    }

    /**
     * Decides about all that nobody has been told of as a trial has it: what is selected is accepted, the best of the
     * others go on the reserve list in their order, the rest is declined. Reasons that were written stay. What the
     * coordinator must not see the marks of is left to another, and nothing is declined that nobody has finished marking.
     *
     * @param decided the count of decisions that was read
     * @param reserve how many go on the reserve list
     * @throws StaleVersion when somebody else has decided anything, or changed the trial, since
     */
    public TrialDecided byTrial(
            @About CallId id, TrialId trialId, long decided, long trialVersion, @Nullable String reserve) {
        var call = calls.get(id);
        var typed = reserve == null ? "" : reserve.strip();
        if (!typed.matches("[0-9]{1,4}")) {
            throw InvalidFields.of("reserve", "between", 0, TrialForm.MOST);
        }
        var plan = plans.holdDecisions(id, decided, trialId);
        var trial = trials.get(id, trialId);
        if (trial.version() != trialVersion) {
            throw new StaleVersion(trial, trialId);
        }
        var barred = impartiality.barred(id);
        var reserved = new ArrayList<ApplicationId>();
        var count = 0;
        var hidden = 0;
        var unmarked = 0;
        var waiting = Integer.parseInt(typed);
        for (var line : ranked.of(call, plan)) {
            var before = Optional.ofNullable(line.decision());
            if (!line.isSubmitted() || before.filter(Decision::isTold).isPresent()) {
                continue;
            }
            if (line.hidden() || barred.contains(line.application())) {
                hidden++;
                continue;
            }
            var outcome = Outcome.DECLINED;
            if (trial.picks().contains(line.application())) {
                outcome = Outcome.ACCEPTED;
            } else if (waiting > 0 && line.rank() != null && !Boolean.FALSE.equals(line.eligible())) {
                outcome = Outcome.RESERVE;
                reserved.add(line.application());
                waiting--;
            } else if (line.rank() == null) {
                unmarked++;
                continue;
            }
            decisions.keep(
                    id,
                    line.application(),
                    line.turn(),
                    outcome,
                    before.map(Decision::reasons).orElse(null),
                    current.actor().signedIn());
            count++;
        }
        // whoever has been told of a place before keeps it
        var reserveNow = reserve(id);
        var inOrder = new ArrayList<>(reserveNow);
        inOrder.removeAll(reserved);
        reserved.stream().filter(reserveNow::contains).forEach(inOrder::add);
        decisions.order(id, inOrder);
        plans.decided(id);
        return new TrialDecided(count, hidden, unmarked);
    }

    /** @param up towards the first place */
    public void move(@About ApplicationId id, long version, boolean up) {
        var application = applications.get(id);
        plans.hold(application.call());
        impartiality.must(id);
        var decision = decisions
                .find(id)
                .filter(each -> each.outcome() == Outcome.RESERVE)
                .orElseThrow(Missing::new);
        if (decision.version() != version) {
            throw new StaleVersion(decision, id);
        }
        var reserve = new ArrayList<>(reserve(application.call()));
        var at = reserve.indexOf(id);
        var to = up ? at - 1 : at + 1;
        if (to >= 0 && to < reserve.size()) {
            reserve.remove(at);
            reserve.add(to, id);
            decisions.order(application.call(), reserve);
            plans.decided(application.call());
        }
    }

    /**
     * The first of the reserve list is accepted.
     *
     * @throws ReviewProblem.NobodyWaits when it is empty
     */
    public ApplicationId moveUp(@About CallId call, long decided) {
        plans.holdDecisions(call, decided, call);
        var first = reserve(call).stream()
                .filter(each -> applications.get(each).state() == ApplicationState.SUBMITTED)
                .findFirst()
                .orElseThrow(ReviewProblem.NobodyWaits::new);
        impartiality.must(first);
        decisions.moveUp(call, first, current.actor().signedIn());
        closeGaps(call);
        plans.decided(call);
        return first;
    }

    /**
     * An organisation has told that it does not take its place.
     *
     * @throws ReviewProblem.NoPlace when it has none
     */
    public void givenUp(@About ApplicationId id) {
        var application = applications.hold(id);
        plans.hold(application.call());
        if (!decisions.giveUp(id)) {
            throw new ReviewProblem.NoPlace();
        }
    }

    private static @Nullable Outcome outcome(InvalidFields.Gathering problems, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(Outcome::isForCoordinators)
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    problems.add("outcome", "choose-one");
                    return null;
                });
    }

    /** What was told and stands on it cannot be taken back by a click. */
    private static void mustBeOpen(Optional<Decision> before, @Nullable Outcome now) {
        var told = before.filter(Decision::isTold);
        if (told.isPresent()
                && (now == null
                        || told.get().outcome() == Outcome.ACCEPTED
                        || told.get().outcome() == now)) {
            throw new ReviewProblem.ToldAlready();
        }
    }

    private List<ApplicationId> reserve(CallId call) {
        return decisions.of(call).stream()
                .filter(each -> each.outcome() == Outcome.RESERVE)
                .map(Decision::application)
                .toList();
    }

    private void closeGaps(CallId call) {
        decisions.order(call, reserve(call));
    }
}
