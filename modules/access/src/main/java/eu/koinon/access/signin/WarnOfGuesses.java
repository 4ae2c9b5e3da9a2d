package eu.koinon.access.signin;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;

/** Writes to a person that somebody goes on entering wrong codes for their account. */
@UseCase
@Open(value = "whoever guesses is nobody yet", duty = Duty.SIGN_IN)
public class WarnOfGuesses {

    @Inject
    private TellOfChange tell;

    public void owner(PersonId person) {
        tell.ofGuesses(person);
    }
}
