package eu.koinon.organisations.interest.calls;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Opens a call to everybody until its deadline. From then on its questions stay as they are. */
@UseCase
@Needs(Permission.INTEREST_PUBLISH)
public class PublishCall {

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    @Inject
    private Event<CallPublished> published;

    @Inject
    private Clock clock;

    /**
     * @throws CallProblem.PublishedAlready when it is no draft any more
     * @throws CallProblem.Unanswerable when a choice has nothing to choose from
     * @throws InvalidFields when its deadline is over
     */
    public InterestCall publish(@About CallId call, long version) {
        var held = calls.change(call, version, call);
        if (!held.isDraft()) {
            throw new CallProblem.PublishedAlready();
        }
        new Deadline(held.deadlineLocal(), held.zone()).mustLieAhead(clock.instant());
        var unanswerable = held.questions().stream()
                .anyMatch(question -> question.kind().hasOptions()
                        && !question.meaning().bringsOptions()
                        && question.options().isEmpty());
        if (unanswerable) {
            throw new CallProblem.Unanswerable();
        }
        writing.publish(call);
        var now = calls.get(call);
        published.fire(new CallPublished(now));
        return now;
    }
}
