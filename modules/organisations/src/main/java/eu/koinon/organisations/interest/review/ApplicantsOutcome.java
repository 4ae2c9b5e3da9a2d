package eu.koinon.organisations.interest.review;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Missing;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import eu.koinon.organisations.interest.applications.GivingUp;
import eu.koinon.organisations.interest.applications.ShownLink;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.util.Optional;

/** What came of an application, for those who work on it; and giving the place up. */
@UseCase
@Open(value = "whoever applies has no account: the link in their mail is what they come by", duty = Duty.APPLICATION)
public class ApplicantsOutcome {

    @Inject
    private ShownLink links;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Decisions decisions;

    @Inject
    private GivingUp giving;

    @Inject
    private Calls calls;

    public record Told(ApplicationPage page, Outcome outcome, boolean canGiveUp) {}

    /** @throws Missing while nobody has been told */
    public Told read(String secret) {
        var by = links.show(secret);
        var decision = decisions.find(by.application()).filter(Decision::isTold).orElseThrow(Missing::new);
        return new Told(
                applications.page(by.application(), by.holder()),
                decision.outcome(),
                decision.outcome() == Outcome.ACCEPTED);
    }

    /** The outcome, if they have been told. */
    public Optional<Outcome> ifTold(String secret) {
        return decisions
                .find(links.show(secret).application())
                .filter(Decision::isTold)
                .map(Decision::outcome);
    }

    /** @throws ReviewProblem.NoPlace when there is none, or it was given up already */
    public void giveUp(String secret) {
        var by = links.show(secret);
        var application = applications.hold(by.application());
        if (!giving.giveUp(application, calls.get(application.call()))) {
            throw new ReviewProblem.NoPlace();
        }
    }
}
