package eu.koinon.access.signin;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.RecoveryCodes;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;

/** Compares a typed code with the person's secret, or with their recovery codes, and uses it up. */
@UseCase
@Open(value = "nobody is signed in before the code is right", duty = Duty.SIGN_IN)
public class CheckCode {

    @Inject
    private StoredMeans means;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private RecoveryCodes recoveryCodes;

    public boolean isRight(PersonId person, String typed) {
        var app = means.codes(person);
        if (app.isPresent()) {
            var step = oneTimeCodes.acceptedStep(
                    app.get().secret(), typed, app.get().lastStep());
            if (step.isPresent()) {
                return means.useStep(person, step.getAsLong());
            }
        }
        return recoveryCodes
                .hashOf(typed)
                .filter(hash -> means.useRecoveryCode(person, hash))
                .isPresent();
    }
}
