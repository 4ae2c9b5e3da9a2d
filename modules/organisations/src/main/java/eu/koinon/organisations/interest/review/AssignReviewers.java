package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says who reviews which application: one by one, or all that wait shared out evenly. Nobody reviews an application of an
 * organisation that they belong to, or one for which they have a conflict of interest. Whoever is given something is
 * written to.
 */
@UseCase
@Needs(Permission.REVIEW_MANAGE)
public class AssignReviewers {

    @Inject
    private Calls calls;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Reviews reviews;

    @Inject
    private Panels panels;

    @Inject
    private Assigning assigning;

    @Inject
    private ReviewPlans plans;

    @Inject
    private ReviewLetters letters;

    @Inject
    private ReviewDesk desk;

    @Inject
    private Impartiality impartiality;

    @Inject
    private CurrentActor current;

    /**
     * @throws ReviewProblem.NotImpartial when they must not review it, or whoever acts must not handle it
     * @throws ReviewProblem.AnotherCoordinator when it is to be given to oneself
     * @throws ReviewProblem.ReviewersEnough when three do already
     */
    public ReviewPage assign(@About ApplicationId id, PersonId person) {
        var application = applications.hold(id);
        impartiality.must(id);
        mustBeAnother(person);
        if (application.state() != ApplicationState.SUBMITTED) {
            throw new ReviewProblem.NotSubmitted();
        }
        var call = application.call();
        var reviewer = panels.of(call).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(ReviewProblem.NotImpartial::new);
        var there = reviews.of(id);
        if (there.stream().filter(each -> each.state().counts()).count() >= ReviewPlan.MOST_REVIEWERS) {
            throw new ReviewProblem.ReviewersEnough();
        }
        if (assigning.barred(call, id).contains(person)) {
            throw new ReviewProblem.NotImpartial();
        }
        reviews.assign(call, id, person, reviewer.organisation());
        letters.tellReviewers(calls.get(call), Map.of(person, 1));
        return desk.page(id);
    }

    /**
     * Their marks do not count any more.
     *
     * @throws ReviewProblem.AnotherCoordinator when it is one's own: marks of others would be seen by that
     */
    public ReviewPage takeAway(@About ApplicationId id, PersonId person) {
        applications.hold(id);
        impartiality.must(id);
        mustBeAnother(person);
        var review =
                reviews.find(id, person).filter(each -> each.state().counts()).orElseThrow(Missing::new);
        reviews.takeAway(review.id());
        return desk.page(id);
    }

    /** @return how many reviews were given to somebody */
    public int shareOut(@About CallId call) {
        plans.hold(call);
        var hands = panels.of(call).stream()
                .map(each -> new SharingOut.Hand(each.person(), each.organisation(), each.load()))
                .toList();
        var given = new SharingOut(hands).share(assigning.waiting(call));
        given.forEach(one -> reviews.assign(
                call, one.application(), one.to().person(), one.to().organisation()));
        tell(call, given);
        return given.size();
    }

    private void tell(CallId call, List<SharingOut.Given> given) {
        var counts = new HashMap<PersonId, Integer>();
        given.forEach(one -> counts.merge(one.to().person(), 1, Integer::sum));
        if (!counts.isEmpty()) {
            letters.tellReviewers(calls.get(call), counts);
        }
    }

    /** Whom it could be given to. */
    @Needs(Permission.REVIEW_LIST)
    public List<Reviewer> choices(ApplicationId id) {
        var application = applications.get(id);
        var barred = assigning.barred(application.call(), id);
        barred.add(current.actor().signedIn());
        return panels.of(application.call()).stream()
                .filter(each -> !barred.contains(each.person()))
                .toList();
    }

    private void mustBeAnother(PersonId person) {
        if (person.equals(current.actor().signedIn())) {
            throw new ReviewProblem.AnotherCoordinator();
        }
    }
}
