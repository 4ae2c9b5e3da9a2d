package eu.koinon.access.signin;

import eu.koinon.access.Departures;
import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.onetime.RecoveryCodes;
import eu.koinon.access.passwords.PasswordHash;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Writes down how a person signs in from now on. Whoever calls has proven who they are: by a link to their address and a
 * sign-in under way ({@link CompleteEnrolment}), or at a device that is signed in ({@link ManageMeans}).
 */
@UseCase
@Open(value = "a person who chooses their first means of sign-in has none to sign in with", duty = Duty.SIGN_IN)
public class ChangeMeans {

    @Inject
    private StoredMeans means;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private Departures departures;

    /** The same password, hashed at today's cost. */
    public void rehash(PersonId person, PasswordHash hash) {
        means.setPassword(person, hash);
    }

    /** Another password: every device elsewhere is signed out. */
    public void password(PersonId person, PasswordHash hash, boolean keepCurrentDevice) {
        means.setPassword(person, hash);
        departures.everywhere(person, keepCurrentDevice);
    }

    /**
     * An app whose first code was right.
     *
     * @return new recovery codes, to be shown once
     */
    public List<String> codes(PersonId person, OneTimeSecret secret, long step) {
        means.setCodes(person, secret, step);
        return recoveryCodes(person);
    }

    public List<String> recoveryCodes(PersonId person) {
        var codes = recoveryCodes.newCodes();
        means.replaceRecoveryCodes(
                person,
                codes.stream()
                        .map(code -> recoveryCodes.hashOf(code).orElseThrow())
                        .toList());
        return codes;
    }
}
