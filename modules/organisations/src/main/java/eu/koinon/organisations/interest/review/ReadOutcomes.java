package eu.koinon.organisations.interest.review;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Shows coordinators what is decided, each letter as it would be sent, and which members are not renewed. */
@UseCase
@Needs(Permission.REVIEW_LIST)
public class ReadOutcomes {

    private static final String NOT_RENEWED = """
        SELECT o.id, o.name, o.country, a.id AS application_id, d.outcome
        FROM organisations.organisation o
        LEFT JOIN organisations.interest_application a
            ON a.organisation_id = o.id AND a.call_id = ? AND a.state = 'SUBMITTED'
        LEFT JOIN organisations.interest_decision d ON d.application_id = a.id
        WHERE o.kind = 'MEMBER' AND o.state = 'ACTIVE' AND (d.outcome IS NULL OR d.outcome <> 'ACCEPTED')
            AND NOT EXISTS (SELECT 1 FROM organisations.interest_decision n
                            WHERE n.call_id = ? AND n.organisation_id = o.id)
        ORDER BY o.search_key, o.id
        """;

    private static final String GIVEN_UP = """
        SELECT a.id, a.name, o.id AS organisation_id
        FROM organisations.interest_decision d
        JOIN organisations.interest_application a ON a.id = d.application_id
        LEFT JOIN organisations.organisation o
            ON o.id = d.organisation_id AND o.state = 'ACTIVE' AND a.organisation_id IS NULL
        WHERE d.call_id = ? AND d.outcome = 'GIVEN_UP'
        ORDER BY d.decided_at DESC, a.id
        """;

    @Inject
    private Calls calls;

    @Inject
    private ReviewPlans plans;

    @Inject
    private RankedApplications ranked;

    @Inject
    private Telling telling;

    @Inject
    private OutcomeLetters letters;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    public OutcomePage read(CallId id) {
        var call = calls.get(id);
        var plan = plans.of(id);
        var lines = ranked.of(call, plan);
        return new OutcomePage(
                call,
                plan,
                ReviewList.Figures.of(lines),
                decided(lines, Outcome.ACCEPTED),
                decided(lines, Outcome.RESERVE).stream()
                        .sorted(Comparator.comparing(line -> Objects.requireNonNullElse(
                                Objects.requireNonNull(line.decision()).place(), Integer.MAX_VALUE)))
                        .toList(),
                telling.waiting(call, lines).stream().map(ReadOutcomes::waiting).toList(),
                decided(lines, Outcome.ACCEPTED).stream()
                        .filter(line -> line.decision() != null
                                && line.decision().isTold()
                                && line.decision().organisation() == null)
                        .toList(),
                lines.stream().filter(ReviewLine::isDecidedBeforeChange).toList(),
                givenUp(call),
                call.renewal() ? notRenewed(call) : List.of());
    }

    /** What was sent about one application. */
    public List<LetterSent> sent(ApplicationId application) {
        return letters.sent(application);
    }

    private static OutcomePage.Waiting waiting(Telling.Told told) {
        return new OutcomePage.Waiting(
                told.line().application(),
                told.line().name(),
                told.decision().outcome(),
                told.to().email(),
                told.language(),
                told.letter().subject(),
                told.letter().body(),
                told.decision().outcome() == Outcome.ACCEPTED && told.line().member() == null);
    }

    private static List<ReviewLine> decided(List<ReviewLine> lines, Outcome outcome) {
        return lines.stream()
                .filter(line -> line.decision() != null && line.decision().outcome() == outcome)
                .toList();
    }

    private List<OutcomePage.GivenUp> givenUp(InterestCall call) {
        return database.all(
                within,
                row -> {
                    var organisation = row.getObject("organisation_id", UUID.class);
                    return new OutcomePage.GivenUp(
                            new ApplicationId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            organisation == null ? null : new OrganisationId(organisation));
                },
                GIVEN_UP,
                call.id().value());
    }

    private List<OutcomePage.NotRenewed> notRenewed(InterestCall call) {
        return database.all(
                within,
                row -> {
                    var application = row.getObject("application_id", UUID.class);
                    var outcome = row.getString("outcome");
                    return new OutcomePage.NotRenewed(
                            new OrganisationId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("country"),
                            application == null ? null : new ApplicationId(application),
                            outcome == null ? null : Outcome.valueOf(outcome));
                },
                NOT_RENEWED,
                call.id().value(),
                call.id().value());
    }
}
