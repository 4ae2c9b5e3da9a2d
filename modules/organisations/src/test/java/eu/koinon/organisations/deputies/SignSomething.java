package eu.koinon.organisations.deputies;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.organisations.SigningMandate;
import eu.koinon.organisations.SigningMandates;
import jakarta.inject.Inject;

/** What a later module does that lets something be signed. */
@UseCase
@Needs(Permission.ORGANISATION_EXPORT)
public class SignSomething {

    @Inject
    private SigningMandates mandates;

    @Inject
    private CurrentActor current;

    public SigningMandate sign() {
        return mandates.require(current.actor());
    }
}
