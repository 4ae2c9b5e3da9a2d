package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Outbox;
import jakarta.inject.Inject;

/**
 * Somebody cannot sign in and asks for a link. Whether there is such an account is told to nobody but its mailbox: here
 * nobody looks. The same wish is written down for any address, and {@link ResetAsked} looks after the answer is out, so
 * that neither its bytes nor its time depend on what is found (OWASP ASVS 5.0 V6.3.8).
 */
@UseCase
@Open("whoever has lost the password cannot sign in")
public class AskForReset {

    @Inject
    private Outbox outbox;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    /** @throws InvalidFields if it is no address at all */
    public void ask(String typed) {
        var email = EmailAddress.read(typed).orElseThrow(() -> InvalidFields.of("email", "email"));
        limits.take(RateLimit.RESET_ADDRESS, String.valueOf(current.address()));
        limits.take(RateLimit.RESET_ACCOUNT, email.key());
        outbox.soon(ResetAsked.class, ResetAsked.instance(ids.next(), email));
    }
}
