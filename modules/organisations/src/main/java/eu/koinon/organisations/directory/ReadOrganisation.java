package eu.koinon.organisations.directory;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import jakarta.inject.Inject;

/** Shows one organisation of the network. */
@UseCase
@Needs(Permission.ORGANISATION_READ)
public class ReadOrganisation {

    @Inject
    private Organisations organisations;

    public OrganisationPage read(@On OrganisationId organisation) {
        return organisations.get(organisation).page();
    }
}
