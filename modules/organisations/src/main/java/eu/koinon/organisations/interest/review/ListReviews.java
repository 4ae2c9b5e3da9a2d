package eu.koinon.organisations.interest.review;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;

/** Shows coordinators how the applications to a call stand: who marks them, how, in which order, and what is decided. */
@UseCase
@Needs(Permission.REVIEW_LIST)
public class ListReviews {

    @Inject
    private Calls calls;

    @Inject
    private ReviewPlans plans;

    @Inject
    private RankedApplications applications;

    public ReviewList list(CallId id, ReviewFilter filter) {
        var call = calls.get(id);
        var plan = plans.of(id);
        var all = applications.of(call, plan);
        return new ReviewList(call, plan, all.stream().filter(filter::shows).toList(), ReviewList.Figures.of(all));
    }
}
