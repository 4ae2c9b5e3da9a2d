package eu.koinon.organisations.deputies;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;

/** Shows who stands in for whom in an organisation. */
@UseCase
@Needs(Permission.DEPUTY_LIST)
public class ListDeputies {

    @Inject
    private Organisations organisations;

    @Inject
    private Deputies deputies;

    @Inject
    private Today today;

    public DeputyList list(@On OrganisationId organisation) {
        var of = organisations.get(organisation);
        return new DeputyList(deputies.of(of.id(), today.at(of)));
    }
}
