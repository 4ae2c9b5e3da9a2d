package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CallLine;
import eu.koinon.organisations.interest.calls.ListCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The calls that somebody still has to do something about, in one question to the database however many there are. Marks
 * that the reader must not see yet, the fence hides here, too.
 */
@ApplicationScoped
public class CallsInHand {

    private static final String PROGRESS = """
        WITH wanted AS MATERIALIZED (
            SELECT c.id, c.deadline FROM organisations.interest_call c
            WHERE (c.state = 'PUBLISHED' AND c.deadline > ?)
               OR (c.state <> 'DRAFT' AND EXISTS (
                    SELECT 1 FROM organisations.interest_application a
                    LEFT JOIN organisations.interest_decision d ON d.application_id = a.id
                    WHERE a.call_id = c.id AND a.state = 'SUBMITTED'
                      AND (d.application_id IS NULL OR (d.sent_at IS NULL AND d.outcome <> 'GIVEN_UP'))))),
        reviewing AS (
            SELECT r.application_id, count(*) FILTER (WHERE r.state IN ('OPEN', 'FINISHED')) AS counting,
                count(*) FILTER (WHERE r.state = 'FINISHED') AS finished
            FROM organisations.interest_review r WHERE r.call_id IN (SELECT id FROM wanted)
            GROUP BY r.application_id),
        apart AS (
            SELECT k.application_id FROM organisations.interest_mark k
            JOIN organisations.interest_review r ON r.id = k.review_id AND r.state = 'FINISHED'
            LEFT JOIN organisations.interest_review_plan p ON p.call_id = k.call_id
            WHERE k.call_id IN (SELECT id FROM wanted)
            GROUP BY k.application_id, k.criterion_id, p.gap
            HAVING max(k.mark) - min(k.mark) >= coalesce(p.gap, ?)
            UNION
            SELECT v.application_id FROM organisations.interest_verdict v
            JOIN organisations.interest_review r ON r.id = v.review_id AND r.state = 'FINISHED'
            WHERE v.call_id IN (SELECT id FROM wanted) AND v.points IS NOT NULL
            GROUP BY v.application_id
            HAVING bool_or(v.eligible) IS DISTINCT FROM bool_and(v.eligible))
        SELECT w.id,
            count(*) FILTER (WHERE a.state = 'DRAFT') AS drafts,
            count(*) FILTER (WHERE a.state = 'SUBMITTED') AS submitted,
            count(*) FILTER (WHERE a.state = 'SUBMITTED' AND d.application_id IS NULL
                AND coalesce(r.counting, 0) < ?) AS lacking,
            count(*) FILTER (WHERE a.state = 'SUBMITTED' AND d.application_id IS NULL
                AND r.counting >= ? AND r.finished < r.counting) AS unfinished,
            count(*) FILTER (WHERE a.state = 'SUBMITTED' AND d.application_id IS NULL
                AND x.application_id IS NOT NULL) AS disagreements,
            count(*) FILTER (WHERE a.state = 'SUBMITTED' AND d.application_id IS NULL) AS undecided,
            count(*) FILTER (WHERE a.state = 'SUBMITTED' AND d.sent_at IS NULL AND d.outcome <> 'GIVEN_UP') AS untold
        FROM wanted w
        LEFT JOIN organisations.interest_application a ON a.call_id = w.id
        LEFT JOIN reviewing r ON r.application_id = a.id
        LEFT JOIN apart x ON x.application_id = a.id
        LEFT JOIN organisations.interest_decision d ON d.application_id = a.id
        GROUP BY w.id, w.deadline
        ORDER BY w.deadline, w.id
        """;

    @Inject
    private ListCalls calls;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    /** The next deadline first. */
    public List<CallProgress> list() {
        Map<CallId, CallLine> lines =
                calls.list().items().stream().collect(Collectors.toMap(CallLine::id, line -> line));
        return database.all(
                within,
                row -> {
                    var line = lines.get(new CallId(row.getObject("id", UUID.class)));
                    return new CallProgress(
                            Objects.requireNonNull(line).id(),
                            line.title(),
                            line.renewal(),
                            line.open(),
                            line.deadline(),
                            line.zone(),
                            row.getLong("drafts"),
                            row.getLong("submitted"),
                            row.getLong("lacking"),
                            row.getLong("unfinished"),
                            row.getLong("disagreements"),
                            row.getLong("undecided"),
                            row.getLong("untold"));
                },
                PROGRESS,
                clock.instant().atOffset(ZoneOffset.UTC),
                ReviewPlan.USUAL.gap(),
                ReviewPlan.REVIEWERS,
                ReviewPlan.REVIEWERS);
    }
}
