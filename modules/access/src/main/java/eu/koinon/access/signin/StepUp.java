package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.Sessions;
import eu.koinon.access.passwords.Password;
import eu.koinon.access.passwords.PasswordCheck;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * I prove again that it is me, before an export or a change of memberships (OWASP ASVS 5.0 V7.5.3): with my password and a
 * code here, or with a passkey ({@link PasskeyCeremonies}).
 */
@ApplicationScoped
public class StepUp {

    @Inject
    private FindAccount accounts;

    @Inject
    private CheckCode codes;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private RateLimits limits;

    @Inject
    private RecordStepUp record;

    @Inject
    private SignInLog log;

    @Inject
    private CurrentActor current;

    @Inject
    private Sessions sessions;

    /** @throws SignInFailed if password or code is wrong; which of them is not told */
    public void byPassword(String typedPassword, String typedCode) {
        var me = current.actor().signedIn();
        limits.take(RateLimit.CODE, me.toString());
        var account = accounts.byId(me)
                .map(card -> accounts.byAddress(card.email().value()))
                .orElseThrow(SignInFailed::proof);
        var right = hasher.check(Password.typed(typedPassword), account.password()) != PasswordCheck.DIFFERS
                && account.isUsable()
                && codes.isRight(me, typedCode);
        if (!right) {
            log.failed(me, "step-up");
            throw SignInFailed.proof();
        }
        limits.forgive(RateLimit.CODE, me.toString());
        succeeded(me);
    }

    /** After a passkey of the same person. */
    public void succeeded(PersonId person) {
        if (!person.equals(current.actor().person())) {
            throw SignInFailed.passkey();
        }
        record.record();
        sessions.proven();
    }
}
