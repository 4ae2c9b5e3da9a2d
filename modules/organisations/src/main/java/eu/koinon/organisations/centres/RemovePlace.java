package eu.koinon.organisations.centres;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.util.Map;

/** Takes a place out of what an organisation says of itself. Nothing of it is kept. */
@UseCase
@Needs(Permission.ORGANISATION_EDIT)
public class RemovePlace {

    @Inject
    private Organisations organisations;

    @Inject
    private Places places;

    /** @throws StaleVersion when somebody else has changed it since */
    public void remove(@On OrganisationId organisation, PlaceId id, long version) {
        organisations.get(organisation);
        places.get(organisation, id);
        if (!places.remove(organisation, id, version)) {
            throw new StaleVersion(places.get(organisation, id), Map.of());
        }
    }
}
