package eu.koinon.organisations.centres;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Shows where an organisation is, as far as the reader may see; its shelters only to itself. */
@UseCase
@Needs(Permission.ORGANISATION_READ)
public class ListPlaces {

    @Inject
    private Organisations organisations;

    @Inject
    private Places places;

    public PlaceList list(@On OrganisationId organisation) {
        organisations.get(organisation);
        return new PlaceList(places.of(organisation));
    }

    public Place read(@On OrganisationId organisation, PlaceId place) {
        organisations.get(organisation);
        return places.get(organisation, place);
    }
}
