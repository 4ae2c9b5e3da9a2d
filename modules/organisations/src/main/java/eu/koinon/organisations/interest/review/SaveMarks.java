package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.interest.applications.Application;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.calls.Calls;
import eu.koinon.organisations.interest.calls.Criterion;
import jakarta.inject.Inject;

/**
 * A reviewer marks an application: bit by bit if they like, and finally with a mark and a reason for each criterion. What
 * is finished can be changed after a discussion, as a whole, until the applicant is told.
 */
@UseCase
@Needs(Permission.REVIEW_MARK)
public class SaveMarks {

    @Inject
    private Reviews reviews;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Decisions decisions;

    @Inject
    private ReviewPlans plans;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ReviewDesk desk;

    @Inject
    private Impartiality impartiality;

    @Inject
    private Calls calls;

    @Inject
    private CurrentActor current;

    /**
     * @param version of the reviewer's own marks
     * @param turn which submission of the application they have read
     * @throws StaleVersion when their own marks were changed since, in another window
     * @throws ReviewProblem.ApplicationChanged when the applicant has changed it since they read it
     * @throws ReviewProblem.ToldAlready when the applicant has been told
     */
    public ReviewPage save(@About ApplicationId id, long version, int turn, MarkForm form) {
        var me = current.actor().signedIn();
        var own = reviews.holdOwn(id, me, current.organisation());
        var application = applications.get(id);
        impartiality.must(id);
        if (own.version() != version) {
            throw new StaleVersion(desk.page(id), form);
        }
        mustBeMarked(application);
        var call = calls.get(application.call());
        var whole = form.finish() || own.state() == ReviewState.FINISHED;
        var problems = new InvalidFields.Gathering();
        var scale = plans.of(call.id()).scale();
        var read = form.read(problems, call.criteria(), scale, whole);
        problems.orThrow();
        if (whole && turn != desk.turn(id)) {
            throw new ReviewProblem.ApplicationChanged();
        }
        verdicts.keep(call.id(), own, read, whole ? read.points(call.criteria()) : null);
        if (whole) {
            reviews.finished(own.id(), turn);
        } else {
            reviews.saved(own.id());
        }
        return desk.page(id);
    }

    private void mustBeMarked(Application application) {
        if (application.state() != ApplicationState.SUBMITTED) {
            throw new ReviewProblem.NotSubmitted();
        }
        if (decisions.find(application.id()).filter(Decision::isTold).isPresent()) {
            throw new ReviewProblem.ToldAlready();
        }
    }

    static int weights(java.util.List<Criterion> criteria) {
        return Math.max(1, criteria.stream().mapToInt(Criterion::weight).sum());
    }
}
