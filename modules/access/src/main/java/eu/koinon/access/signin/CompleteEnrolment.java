package eu.koinon.access.signin;

import eu.koinon.access.Departures;
import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.passkeys.RegisteredPasskey;
import eu.koinon.access.passwords.PasswordHash;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Writes down what a person has chosen who came by a link or with a password alone. A mailbox, or a password, never opens
 * an account that has a second factor, nor a mailbox one that is connected with the sign-in provider: whoever has such a
 * means must have shown it in this enrolment.
 */
@UseCase
@Open(value = "a person who chooses how to sign in cannot have signed in yet", duty = Duty.SIGN_IN)
public class CompleteEnrolment {

    @Inject
    private Database database;

    @Inject
    private StoredMeans means;

    @Inject
    private StoredPasskeys passkeys;

    @Inject
    private ChangeMeans change;

    @Inject
    private TellOfChange tell;

    @Inject
    private Departures departures;

    /**
     * @param shown whether the person has shown a second factor in this enrolment
     * @throws SignInFailed if they have what guards the account and did not
     */
    public void password(PersonId person, PasswordHash hash, boolean shown) {
        mustBeFree(shown, held(person).guard());
        if (means.password(person).isPresent() || shown) {
            tell.owner(person);
        }
        change.password(person, hash, false);
    }

    /**
     * @return recovery codes, to be shown once
     * @throws SignInFailed as above
     */
    public List<String> app(PersonId person, OneTimeSecret secret, long step, boolean shown) {
        // a password comes before its app, and only the person themself has set it or shown it
        mustBeFree(shown, held(person).any());
        return change.codes(person, secret, step);
    }

    /**
     * @return recovery codes, to be shown once
     * @throws SignInFailed as above
     */
    public List<String> passkey(PersonId person, RegisteredPasskey passkey, String name, boolean shown) {
        mustBeFree(shown, held(person).guard());
        if (shown) {
            tell.owner(person);
        }
        passkeys.add(person, passkey, name);
        departures.everywhere(person, false);
        return change.recoveryCodes(person);
    }

    private static void mustBeFree(boolean shown, boolean guarded) {
        if (guarded && !shown) {
            throw SignInFailed.tooLate();
        }
    }

    /** What guards the account, which nobody else can change until the end of this transaction. */
    private Factors held(PersonId person) {
        // of two enrolments of one person the second sees what the first has set
        var active = database.first(
                database.within(),
                row -> row.getString(1),
                "SELECT state FROM access.person WHERE id = ? AND state = 'ACTIVE' FOR UPDATE",
                person.value());
        if (active.isEmpty()) {
            throw SignInFailed.tooLate();
        }
        return means.factors(person);
    }
}
