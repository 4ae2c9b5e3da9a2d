package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.Criterion;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts a review that is under way into a demonstration. Nobody is written to. */
@ApplicationScoped
public class InventedReviews {

    @Inject
    private ReviewPlans plans;

    @Inject
    private Panels panels;

    @Inject
    private Reviews reviews;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Trials trials;

    @Inject
    private Remarks remarks;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Somebody who reviews. */
    public record Reader(PersonId person, OrganisationId organisation) {}

    /** @param seats how many organisations can be accepted */
    public void panel(InterestCall call, int seats, List<Reader> readers) {
        plans.add(call.id(), new ReviewPlan(5, 2, seats, true, 0, 1));
        readers.forEach(reader -> panels.add(call.id(), reader.person(), reader.organisation()));
    }

    /** One that is still to be marked. */
    public void open(InterestCall call, ApplicationId application, Reader by) {
        reviews.assign(call.id(), application, by.person(), by.organisation());
    }

    /**
     * One that is finished.
     *
     * @param marks one for each criterion, in their order
     * @param reasons one for each criterion, in their order
     */
    public void finished(
            InterestCall call, ApplicationId application, Reader by, List<Integer> marks, List<String> reasons) {
        var id = ids.next();
        database.change(
                within,
                "INSERT INTO organisations.interest_review (id, call_id, application_id, person_id, organisation_id,"
                        + " state, assigned_at, finished_at, turn, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'FINISHED', ?, ?, 1, 2)",
                id,
                call.id().value(),
                application.value(),
                by.person().value(),
                by.organisation().value(),
                clock.instant().atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC));
        var criteria = call.criteria();
        var given = new MarkForm.Read(
                criteria.stream()
                        .map(criterion -> mark(criteria, criterion, marks, reasons))
                        .toList(),
                true,
                "");
        verdicts.keep(call.id(), review(id, application, by), given, given.points(criteria));
    }

    private static Verdict.Mark mark(
            List<Criterion> criteria, Criterion criterion, List<Integer> marks, List<String> reasons) {
        var at = criteria.indexOf(criterion);
        return new Verdict.Mark(criterion.id(), marks.get(at % marks.size()), reasons.get(at % reasons.size()));
    }

    private Review review(UUID id, ApplicationId application, Reader by) {
        return new Review(
                id,
                application,
                by.person(),
                by.organisation(),
                "",
                "",
                ReviewState.FINISHED,
                null,
                clock.instant(),
                1,
                2);
    }

    /** One whose reviewer cannot be impartial. */
    public void conflict(InterestCall call, ApplicationId application, Reader by, String reason) {
        database.change(
                within,
                "INSERT INTO organisations.interest_review (id, call_id, application_id, person_id, organisation_id,"
                        + " state, reason, assigned_at, turn, version) VALUES (?, ?, ?, ?, ?, 'CONFLICT', ?, ?, 1, 2)",
                ids.next(),
                call.id().value(),
                application.value(),
                by.person().value(),
                by.organisation().value(),
                reason,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    public void remark(ApplicationId application, Reader by, String words) {
        remarks.add(application, by.person(), by.organisation(), words);
    }

    public void trial(InterestCall call, String name, List<ApplicationId> picks, PersonId by) {
        trials.pick(call.id(), trials.add(call.id(), name, by), new HashSet<>(picks));
    }
}
