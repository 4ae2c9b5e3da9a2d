package eu.koinon.organisations.joining;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Shows who asks to join an organisation. */
@UseCase
@Needs(Permission.JOIN_LIST)
public class ListJoinRequests {

    @Inject
    private Organisations organisations;

    @Inject
    private JoinRequests requests;

    public JoinRequestList list(@On OrganisationId organisation) {
        return new JoinRequestList(requests.of(organisations.get(organisation).id()));
    }
}
