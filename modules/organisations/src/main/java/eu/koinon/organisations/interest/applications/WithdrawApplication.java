package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import jakarta.inject.Inject;

/** Takes an application back, or up again while the call is open. */
@UseCase
@Open(value = "whoever applies has no account: the link in their mail is what they come by", duty = Duty.APPLICATION)
public class WithdrawApplication {

    @Inject
    private Desk desk;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private ApplicationLetters letters;

    @Inject
    private GivingUp giving;

    @Inject
    private RateLimits limits;

    /**
     * Also after the deadline, for nobody is to be chosen who no longer wants to be. All who work on it are told. Whoever
     * was accepted gives the place up by that.
     *
     * @throws ApplicationProblem.Withdrawn when it was withdrawn already
     */
    public void withdraw(String secret) {
        var work = desk.hold(secret);
        if (work.application().state() == ApplicationState.WITHDRAWN) {
            throw new ApplicationProblem.Withdrawn();
        }
        giving.giveUp(work.application(), work.call());
        writing.withdraw(work.application().id());
        applications
                .holders(work.application().id())
                .forEach(holder -> letters.sendWithdrawn(
                        work.call(), holder, work.application().number()));
    }

    /** It is a draft again, with all that was in it. */
    public void takeUpAgain(String secret) {
        var work = desk.take(secret);
        if (work.application().state() != ApplicationState.WITHDRAWN) {
            throw new ApplicationProblem.NotWithdrawn();
        }
        // all are written to when it is withdrawn, so there is an end to doing both in turn
        limits.take(RateLimit.APPLICATION_SUBMIT, work.application().id().toString());
        writing.takeUpAgain(work.application().id());
    }
}
