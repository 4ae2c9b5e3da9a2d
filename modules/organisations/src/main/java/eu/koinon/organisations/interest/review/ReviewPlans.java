package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;

/** How each call is reviewed; as is usual where nobody has said otherwise. */
@ApplicationScoped
class ReviewPlans {

    private static final String PLAN = "SELECT scale, gap, seats, moves_up, decided, version"
            + " FROM organisations.interest_review_plan WHERE call_id = ?";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    ReviewPlan of(CallId call) {
        return find(call, "").orElse(ReviewPlan.USUAL);
    }

    /**
     * Holds it against others who decide until the transaction ends. Only coordinators can.
     *
     * @throws Missing when there is no such call
     */
    ReviewPlan hold(CallId call) {
        add(call, ReviewPlan.USUAL);
        return find(call, " FOR UPDATE").orElseThrow(Missing::new);
    }

    void add(CallId call, ReviewPlan plan) {
        database.change(
                within,
                "INSERT INTO organisations.interest_review_plan (call_id, scale, gap, seats, moves_up, version)"
                        + " SELECT c.id, ?, ?, ?, ?, ? FROM organisations.interest_call c WHERE c.id = ?"
                        + " ON CONFLICT DO NOTHING",
                plan.scale(),
                plan.gap(),
                plan.seats(),
                plan.movesUp(),
                plan.version(),
                call.value());
    }

    void change(CallId call, ReviewPlan plan) {
        database.change(
                within,
                "UPDATE organisations.interest_review_plan SET scale = ?, gap = ?, seats = ?, moves_up = ?,"
                        + " version = version + 1 WHERE call_id = ?",
                plan.scale(),
                plan.gap(),
                plan.seats(),
                plan.movesUp(),
                call.value());
    }

    /**
     * Holds the decisions that somebody has read.
     *
     * @throws StaleVersion when somebody else has decided anything since
     */
    ReviewPlan holdDecisions(CallId call, long decided, Object submitted) {
        var held = hold(call);
        if (held.decided() != decided) {
            throw new StaleVersion(held, submitted);
        }
        return held;
    }

    /** Says that something was decided. Whoever does holds the plan. */
    void decided(CallId call) {
        database.change(
                within,
                "UPDATE organisations.interest_review_plan SET decided = decided + 1 WHERE call_id = ?",
                call.value());
    }

    private Optional<ReviewPlan> find(CallId call, String lock) {
        return database.first(
                within,
                row -> new ReviewPlan(
                        row.getInt("scale"),
                        row.getInt("gap"),
                        row.getInt("seats"),
                        row.getBoolean("moves_up"),
                        row.getLong("decided"),
                        row.getLong("version")),
                PLAN + lock,
                call.value());
    }
}
