package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
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
    private CodeTries tries;

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
        tries.begin(me);
        var account = accounts.byId(me)
                .map(card -> accounts.byAddress(card.email().value()))
                .orElseThrow(SignInFailed::proof);
        var knowsPassword = hasher.check(Password.typed(typedPassword), account.password()) != PasswordCheck.DIFFERS
                && account.isUsable();
        if (!knowsPassword || !codes.isRight(me, typedCode)) {
            log.failed(me, "step-up");
            if (knowsPassword) {
                tries.wrong(me);
            }
            throw SignInFailed.proof();
        }
        tries.right(me);
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
