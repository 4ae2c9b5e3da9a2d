package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.PersonCard;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.passwords.Password;
import eu.koinon.access.passwords.PasswordCheck;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;

/**
 * The first half of a sign-in with a password: the right one earns a question for the code. No database connection is held
 * while the hash is computed.
 */
@ApplicationScoped
public class SignInByPassword {

    private static final Duration TIME_FOR_CODE = Duration.ofMinutes(10);
    private static final Duration TIME_TO_ENROL = Duration.ofHours(1);

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
    private SignInLog log;

    @Inject
    private CurrentActor current;

    /**
     * What to ask next.
     *
     * @param kind {@code CODE}, or {@code ENROL} for a person who was interrupted before they had a second factor
     * @param secret finds the pending sign-in again
     */
    public record Next(Pending.Kind kind, String secret) {}

    /**
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
        return account.hasSecondFactor() ? askForCode(known) : enrol(known);
    }

    /** A person whose address is proven (by invitation or reset link) chooses how to sign in. */
    public Next enrol(PersonId person) {
        return begin(Pending.Kind.ENROL, person, TIME_TO_ENROL);
    }

    public Next askForCode(PersonId person) {
        return begin(Pending.Kind.CODE, person, TIME_FOR_CODE);
    }

    private Next begin(Pending.Kind kind, PersonId person, Duration life) {
        return new Next(kind, pendings.begin(new Pending(kind, person, ""), life));
    }

    private static String key(String email) {
        var shortened = email.substring(0, Math.min(email.length(), 300));
        return Normalizer.normalize(shortened.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
