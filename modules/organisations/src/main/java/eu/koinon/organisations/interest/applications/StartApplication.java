package eu.koinon.organisations.interest.applications;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to apply, or to go on, and gives an address. Whether it is known is told to its mailbox only: here nobody
 * looks, {@link ApplicationAsked} does after the answer is out.
 */
@UseCase
@Open("whoever applies has no account")
public class StartApplication {

    @Inject
    private Calls calls;

    @Inject
    private Outbox outbox;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Messages messages;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * @param language BCP 47 tag of the language to write to them in
     * @throws InvalidFields if it is no address at all
     * @throws ApplicationProblem.TooLate when the call is not open
     */
    public void start(CallId call, @Nullable String typed, @Nullable String language) {
        var to = calls.get(call);
        var email = EmailAddress.read(typed == null ? "" : typed)
                .orElseThrow(() -> InvalidFields.of("email", typed == null || typed.isBlank() ? "required" : "email"));
        if (!to.isOpen(clock.instant())) {
            throw new ApplicationProblem.TooLate();
        }
        limits.take(RateLimit.APPLICATION_START_ADDRESS, String.valueOf(current.address()));
        limits.take(RateLimit.APPLICATION_START_ACCOUNT, email.key());
        var write = messages.offered(language).map(known -> known.tag()).orElse("en");
        outbox.soon(ApplicationAsked.class, ApplicationAsked.instance(ids.next(), call, write, email));
    }
}
