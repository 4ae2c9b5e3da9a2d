package eu.koinon.access;

import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import jakarta.inject.Inject;

/** From now on I act for another of my organisations, at this device. */
@UseCase
@Needs(Permission.ACT_FOR)
public class ActForOrganisation {

    @Inject
    private Standings standings;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    /** @throws Missing if I hold no role there today */
    public void actFor(@About OrganisationId organisation) {
        if (standings.rolesOf(current.actor().signedIn(), organisation).isEmpty()) {
            throw new Missing();
        }
        sessions.actFor(organisation);
    }
}
