package eu.koinon.organisations.imports;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import jakarta.inject.Inject;

/** Throws a file away that is not to be imported. */
@UseCase
@Needs(Permission.IMPORT_DISCARD)
public class DiscardImport {

    @Inject
    private Imports imports;

    @Inject
    private ImportStates states;

    /** @throws ImportProblem.NotToBeDiscarded when it has begun or is over */
    public void discard(@On OrganisationId organisation, @About ImportId id) {
        var job = imports.hold(id)
                .filter(held -> held.organisation().equals(organisation))
                .orElseThrow(Missing::new);
        if (!states.discard(job)) {
            throw new ImportProblem.NotToBeDiscarded();
        }
    }
}
