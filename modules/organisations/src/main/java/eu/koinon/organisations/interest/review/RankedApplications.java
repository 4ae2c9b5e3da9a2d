package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The applications to a call with all that was found of them, in a handful of questions to the database. */
@ApplicationScoped
class RankedApplications {

    private static final String APPLICATIONS = """
        SELECT a.id, a.state, a.number, a.name, a.country, a.level, a.organisation_id,
            coalesce(s.turn, 0) AS turn
        FROM organisations.interest_application a
        LEFT JOIN (SELECT application_id, max(turn) AS turn FROM organisations.interest_submission
                   GROUP BY application_id) s ON s.application_id = a.id
        WHERE a.call_id = ? AND a.number IS NOT NULL AND a.state <> 'DRAFT'
        """;
    private static final String VERDICTS = """
        SELECT v.application_id, count(*) AS reviews, sum(v.points) AS points, bool_and(v.eligible) AS eligible,
            bool_or(v.eligible) IS DISTINCT FROM bool_and(v.eligible) AS disputed
        FROM organisations.interest_verdict v
        JOIN organisations.interest_review r ON r.id = v.review_id AND r.state = 'FINISHED'
        WHERE v.call_id = ? AND v.points IS NOT NULL
        GROUP BY v.application_id
        """;
    private static final String APART = """
        SELECT DISTINCT k.application_id
        FROM organisations.interest_mark k
        JOIN organisations.interest_review r ON r.id = k.review_id AND r.state = 'FINISHED'
        WHERE k.call_id = ?
        GROUP BY k.application_id, k.criterion_id
        HAVING max(k.mark) - min(k.mark) >= ?
        """;

    @Inject
    private Reviews reviews;

    @Inject
    private Decisions decisions;

    @Inject
    private Impartiality impartiality;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    private record Found(int reviews, long points, boolean eligible, boolean disputed) {}

    /** In the order of their ranks. */
    List<ReviewLine> of(InterestCall call, ReviewPlan plan) {
        var reviewing = reviews.of(call.id()).stream().collect(Collectors.groupingBy(Review::application));
        var found = found(call.id());
        var apart = apart(call.id(), plan.gap());
        var decided = decisions.of(call.id()).stream().collect(Collectors.toMap(Decision::application, each -> each));
        // their own marks are not finished, or they must not handle it: the fence hides marks then, too
        var blind = impartiality.blind();
        var weights = SaveMarks.weights(call.criteria());
        var lines = database.all(
                within,
                row -> {
                    var id = new ApplicationId(row.getObject("id", UUID.class));
                    var level = row.getString("level");
                    var member = row.getObject("organisation_id", UUID.class);
                    var turn = row.getInt("turn");
                    var hidden = blind.contains(id);
                    var there = reviewing.getOrDefault(id, List.of()).stream()
                            .map(review -> hidden ? review.withoutReason() : review)
                            .toList();
                    var marks = found.get(id);
                    return new ReviewLine(
                            id,
                            ApplicationState.valueOf(row.getString("state")),
                            row.getObject("number", Integer.class),
                            row.getString("name"),
                            row.getString("country"),
                            level == null ? null : Level.valueOf(level),
                            member == null ? null : new OrganisationId(member),
                            turn,
                            there,
                            hidden || marks == null ? null : new Score(marks.points, marks.reviews, weights),
                            null,
                            false,
                            marks == null || hidden ? null : Boolean.valueOf(marks.eligible),
                            !hidden && (apart.contains(id) || marks != null && marks.disputed),
                            there.stream().anyMatch(review -> review.isOvertaken(turn)),
                            hidden,
                            decided.get(id));
                },
                APPLICATIONS,
                call.id().value());
        return Ranking.rank(lines);
    }

    private Map<ApplicationId, @Nullable Found> found(CallId call) {
        var found = new HashMap<ApplicationId, @Nullable Found>();
        database.all(
                within,
                row -> found.put(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new Found(
                                row.getInt("reviews"),
                                row.getLong("points"),
                                row.getBoolean("eligible"),
                                row.getBoolean("disputed"))),
                VERDICTS,
                call.value());
        return found;
    }

    private Set<ApplicationId> apart(CallId call, int gap) {
        return new HashSet<>(
                database.all(within, row -> new ApplicationId(row.getObject(1, UUID.class)), APART, call.value(), gap));
    }
}
