package eu.koinon.organisations.directory;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import jakarta.inject.Inject;

/** Changes what an organisation says of itself. */
@UseCase
@Needs(Permission.ORGANISATION_EDIT)
public class EditOrganisation {

    @Inject
    private Organisations organisations;

    /**
     * @param version the one that the person had before them
     * @throws StaleVersion when somebody else has changed it since; nothing is overwritten
     */
    public OrganisationPage edit(@On OrganisationId organisation, long version, Profile.Form form) {
        var problems = new InvalidFields.Gathering();
        var profile = form.read(problems);
        problems.orThrow();

        var held = organisations.hold(organisation);
        if (held.version() != version) {
            throw new StaleVersion(held.page(), form);
        }
        held.describe(profile);
        organisations.flush();
        return held.page();
    }
}
