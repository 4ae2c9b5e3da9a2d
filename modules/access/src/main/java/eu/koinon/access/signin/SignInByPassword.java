package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.PersonCard;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.passwords.Password;
import eu.koinon.access.passwords.PasswordCheck;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.kernel.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The first half of a sign-in with a password: the right one earns a question for the code. No database connection is held
 * while the hash is computed.
 */
@ApplicationScoped
public class SignInByPassword {

    private static final int LONGEST_KEY = 300;

    @Inject
    private FindAccount accounts;

    @Inject
    private ChangeMeans change;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private RateLimits limits;

    @Inject
    private PendingSignIns pendings;

    @Inject
    private Choices choices;

    @Inject
    private SignInLog log;

    @Inject
    private CurrentActor current;

    /**
     * @return {@code CODE}, or {@code ENROL} for a person who was interrupted before they had a second factor
     * @throws SignInFailed if that is no account with that password
     * @throws eu.koinon.kernel.TooManyRequests after too many tries for the account or from the network address
     */
    public Next attempt(String email, String typed) {
        limits.take(RateLimit.SIGN_IN_ADDRESS, String.valueOf(current.address()));
        limits.take(RateLimit.SIGN_IN_ACCOUNT, key(email));
        var account = accounts.byAddress(email);
        var password = Password.typed(typed);
        var check = hasher.check(password, account.password());
        var person = account.person().map(PersonCard::id);
        if (check == PasswordCheck.DIFFERS || !account.isUsable()) {
            log.failed(person.orElse(null), "password");
            throw SignInFailed.password();
        }
        var known = person.orElseThrow();
        limits.forgive(RateLimit.SIGN_IN_ACCOUNT, key(email));
        if (check == PasswordCheck.MATCHES_OUTDATED) {
            change.rehash(known, hasher.hash(password));
        }
        return pendings.begin(
                account.factors().any()
                        ? new Pending(Pending.Kind.CODE, known, "")
                        : new Pending(Pending.Kind.ENROL, known, choices.withApp(known, false)));
    }

    static String key(String email) {
        // what the account is found by: however an address is padded or written, its tries are counted together
        return EmailAddress.read(email).map(EmailAddress::key).orElseGet(() -> shortened(email.strip()));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_KEY));
    }
}
