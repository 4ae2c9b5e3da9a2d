package eu.koinon.organisations.centres;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Adds an office, a counselling centre or a shelter to what an organisation says of itself. */
@UseCase
@Needs(Permission.ORGANISATION_EDIT)
public class AddPlace {

    @Inject
    private Organisations organisations;

    @Inject
    private Places places;

    @Inject
    private Ids ids;

    @Inject
    private CurrentActor current;

    /**
     * Only the id comes back: an answer may be kept for a retry, and where a shelter is must not lie about.
     *
     * @throws Missing when a script with a token would enter a shelter
     */
    public PlaceId add(@On OrganisationId organisation, PlaceForm form) {
        organisations.get(organisation);
        var problems = new InvalidFields.Gathering();
        var kind = form.readKind(problems);
        if (problems.isEmpty() && places.isKeptFromTheReader(kind)) {
            throw new Missing();
        }
        if (problems.isEmpty() && kind == PlaceKind.SHELTER && !organisation.equals(current.organisation())) {
            problems.add("kind", "shelter-is-theirs");
        }
        var place = form.read(problems, kind);
        problems.orThrow();

        var id = new PlaceId(ids.next());
        places.add(organisation, id, place);
        return id;
    }
}
