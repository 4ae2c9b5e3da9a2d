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
 * an account that has a second factor: whoever has one must have shown it in this enrolment.
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
     * @throws SignInFailed if they have one and did not
     */
    public void password(PersonId person, PasswordHash hash, boolean shown) {
        mustBeFree(person, shown);
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
        mustBeFree(person, shown);
        return change.codes(person, secret, step);
    }

    /**
     * @return recovery codes, to be shown once
     * @throws SignInFailed as above
     */
    public List<String> passkey(PersonId person, RegisteredPasskey passkey, String name, boolean shown) {
        mustBeFree(person, shown);
        if (shown) {
            tell.owner(person);
        }
        passkeys.add(person, passkey, name);
        departures.everywhere(person, false);
        return change.recoveryCodes(person);
    }

    private void mustBeFree(PersonId person, boolean shown) {
        // held until the end of the transaction: of two enrolments of one person the second sees what the first has set
        var active = database.first(
                database.within(),
                row -> row.getString(1),
                "SELECT state FROM access.person WHERE id = ? AND state = 'ACTIVE' FOR UPDATE",
                person.value());
        if (active.isEmpty() || (!shown && means.factors(person).any())) {
            throw SignInFailed.tooLate();
        }
    }
}
