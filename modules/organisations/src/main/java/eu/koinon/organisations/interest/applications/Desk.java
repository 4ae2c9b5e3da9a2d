package eu.koinon.organisations.interest.applications;

import eu.koinon.organisations.interest.calls.Calls;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Where an application lies while one of its holders works on it. */
@ApplicationScoped
class Desk {

    @Inject
    private ShownLink links;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Calls calls;

    @Inject
    private Clock clock;

    record Work(ShownLink.Held by, Application application, InterestCall call) {}

    /**
     * Holds the application for a change.
     *
     * @throws eu.koinon.access.LinkSpent when the link leads nowhere
     * @throws ApplicationProblem.TooLate when it can no longer be changed, also because it is accepted
     * @throws ApplicationProblem.Withdrawn when it was withdrawn
     */
    Work open(String secret) {
        var work = take(secret);
        if (work.application.state() == ApplicationState.WITHDRAWN) {
            throw new ApplicationProblem.Withdrawn();
        }
        return work;
    }

    /** The same, also for one that was withdrawn. */
    Work take(String secret) {
        var work = hold(secret);
        if (!work.application.isOpen(work.call, clock.instant()) || applications.isAccepted(work.application.id())) {
            throw new ApplicationProblem.TooLate();
        }
        return work;
    }

    /** The same, at any time. */
    Work hold(String secret) {
        var by = links.show(secret);
        var application = applications.hold(by.application());
        return new Work(by, application, calls.get(application.call()));
    }
}
