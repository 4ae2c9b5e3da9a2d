package eu.koinon.organisations.mandates;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.organisations.SigningMandates;
import eu.koinon.organisations.SigningProblem;
import jakarta.inject.Inject;

/** Tells me whether I may sign for the organisation that I act for, before I prepare something to be signed. */
@UseCase
@Needs(Permission.ACCOUNT_READ)
public class ReadMySigning {

    @Inject
    private SigningMandates mandates;

    @Inject
    private CurrentActor current;

    public MySigning read() {
        if (current.organisation() == null) {
            return new MySigning(false, new SigningProblem.NoSignatory().messageKey(), null, null);
        }
        try {
            var mandate = mandates.require(current.actor());
            return new MySigning(true, null, mandate.inSteadOf(), mandate.untilDay());
        } catch (SigningProblem problem) {
            return new MySigning(false, problem.messageKey(), null, null);
        }
    }
}
