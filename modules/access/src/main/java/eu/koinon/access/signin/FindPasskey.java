package eu.koinon.access.signin;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.access.passkeys.CredentialId;
import eu.koinon.access.passkeys.KnownPasskey;
import eu.koinon.access.passkeys.PasskeyUse;
import eu.koinon.access.passkeys.StoredPasskey;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the passkey that somebody shows, and notes that it was used. */
@UseCase
@Open(value = "nobody is signed in before the sign-in", duty = Duty.SIGN_IN)
public class FindPasskey {

    @Inject
    private StoredPasskeys passkeys;

    @Inject
    private People people;

    @Inject
    private TellOfChange tell;

    /** Nothing for one whose holder may not sign in. */
    public Optional<StoredPasskey> byId(CredentialId id) {
        return passkeys.byId(id)
                .filter(found ->
                        people.find(found.person()).filter(PersonCard::active).isPresent());
    }

    public List<KnownPasskey> of(PersonId person) {
        return passkeys.known(person);
    }

    /** @throws SignInFailed when another request has used the same answer */
    public void use(PasskeyUse use) {
        if (!passkeys.used(use)) {
            throw SignInFailed.passkey();
        }
    }

    /** Warns the holder of a passkey that has signed less often than before. */
    public void warnOfCopy(PersonId holder) {
        tell.ofCopy(holder);
    }
}
