package eu.koinon.organisations.interest.review;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CallLine;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.interest.calls.Texts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Shows somebody which applications they review for the organisation they act for. */
@UseCase
@Needs(Permission.REVIEW_READ)
public class ListMyReviews {

    private static final String MINE = """
        SELECT a.id, a.call_id, a.number, a.name, a.country, a.state AS application_state, r.state,
            r.state = 'FINISHED' AND r.turn < (SELECT max(s.turn) FROM organisations.interest_submission s
                                               WHERE s.application_id = a.id) AS changed
        FROM organisations.interest_review r
        JOIN organisations.interest_application a ON a.id = r.application_id
        WHERE r.person_id = ? AND r.organisation_id = ? AND r.state IN ('OPEN', 'FINISHED')
            AND a.id <> ALL ((SELECT organisations.interest_partial())::uuid[])
        ORDER BY r.state DESC, a.call_id, a.number, a.id
        """;

    @Inject
    private ListCalls calls;

    @Inject
    private CurrentActor current;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    public MyReviewList list() {
        var organisation = current.organisation();
        if (organisation == null || waiting() == 0) {
            return new MyReviewList(List.of());
        }
        var titles = calls.list().items().stream().collect(Collectors.toMap(CallLine::id, CallLine::title));
        return new MyReviewList(database.all(
                within,
                row -> {
                    var call = new CallId(row.getObject("call_id", UUID.class));
                    return new MyReviewList.Line(
                            new ApplicationId(row.getObject("id", UUID.class)),
                            call,
                            titles.getOrDefault(call, Texts.NONE),
                            row.getObject("number", Integer.class),
                            row.getString("name"),
                            row.getString("country"),
                            ApplicationState.valueOf(row.getString("application_state")),
                            ReviewState.valueOf(row.getString("state")),
                            row.getBoolean("changed"));
                },
                MINE,
                current.actor().signedIn().value(),
                organisation.value()));
    }

    /** Most people review nothing: that costs one look. */
    private int waiting() {
        return database.first(
                        within,
                        row -> row.getInt(1),
                        "SELECT count(*) FROM organisations.interest_review WHERE person_id = ?",
                        current.actor().signedIn().value())
                .orElse(0);
    }
}
