package eu.koinon.organisations.centres;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Changes what is said of a place. */
@UseCase
@Needs(Permission.ORGANISATION_EDIT)
public class EditPlace {

    @Inject
    private Organisations organisations;

    @Inject
    private Places places;

    /**
     * @param version the one that the person had before them
     * @throws StaleVersion when somebody else has changed it since; nothing is overwritten
     */
    public Place edit(@On OrganisationId organisation, PlaceId id, long version, PlaceForm form) {
        organisations.get(organisation);
        var stored = places.get(organisation, id);
        var problems = new InvalidFields.Gathering();
        var place = form.read(problems, stored.kind());
        problems.orThrow();

        if (!places.change(organisation, id, version, place)) {
            throw new StaleVersion(places.get(organisation, id), form);
        }
        return places.get(organisation, id);
    }
}
