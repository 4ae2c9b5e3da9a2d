package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says how the applications to a call are reviewed. The scale stays once marks are given on it. */
@UseCase
@Needs(Permission.REVIEW_MANAGE)
public class PlanReview {

    private static final int SHORTEST_SCALE = 3;
    private static final int LONGEST_SCALE = 10;
    private static final int MOST_SEATS = 5_000;

    @Inject
    private Calls calls;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /**
     * As it is typed or sent.
     *
     * @param scale the best mark, 3 to 10
     * @param gap from which difference on two marks disagree, 1 to the scale
     * @param seats 1 to 5000
     * @param movesUp whether the reserve list moves up by itself
     */
    @Schema(name = "ReviewPlanForm")
    public record Form(
            @Nullable String scale,
            @Nullable String gap,
            @Nullable String seats,
            boolean movesUp) {

        public static Form of(ReviewPlan plan) {
            return new Form(
                    Integer.toString(plan.scale()),
                    Integer.toString(plan.gap()),
                    Integer.toString(plan.seats()),
                    plan.movesUp());
        }
    }

    /** @throws ReviewProblem.ScaleInUse when marks were given on another scale */
    public ReviewPlan plan(@About CallId call, long version, Form form) {
        calls.get(call);
        var problems = new InvalidFields.Gathering();
        var scale = number(problems, "scale", form.scale(), SHORTEST_SCALE, LONGEST_SCALE);
        var gap = number(problems, "gap", form.gap(), 1, scale);
        var seats = number(problems, "seats", form.seats(), 1, MOST_SEATS);
        problems.orThrow();
        var held = plans.hold(call);
        if (held.version() != version) {
            throw new StaleVersion(held, form);
        }
        if (scale != held.scale() && isMarked(call)) {
            throw new ReviewProblem.ScaleInUse();
        }
        plans.change(call, new ReviewPlan(scale, gap, seats, form.movesUp(), held.decided(), held.version()));
        return plans.of(call);
    }

    private static int number(
            InvalidFields.Gathering problems, String field, @Nullable String typed, int least, int most) {
        var text = typed == null ? "" : typed.strip();
        var number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            problems.add(field, "between", least, most);
            return most;
        }
        return number;
    }

    private boolean isMarked(CallId call) {
        return database.first(within, row -> row.getBoolean(1), "SELECT organisations.interest_marked(?)", call.value())
                .orElse(false);
    }
}
