package eu.koinon.organisations.mandates;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Shows which mandates of an organisation are proven by which document. */
@UseCase
@Needs(Permission.MANDATE_LIST_PROOFS)
public class ListProofs {

    @Inject
    private Organisations organisations;

    @Inject
    private Proofs proofs;

    public ProofList list(@On OrganisationId organisation) {
        return new ProofList(proofs.of(organisations.get(organisation).id()));
    }
}
