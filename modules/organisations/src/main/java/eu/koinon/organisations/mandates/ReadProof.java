package eu.koinon.organisations.mandates;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** Opens the document that proves a mandate, for the organisation's admins and for coordinators. */
@UseCase
public class ReadProof {

    @Inject
    private Organisations organisations;

    @Inject
    private Proofs proofs;

    @Inject
    private Blobs blobs;

    /** A document and what it is called; the caller closes it. */
    public record Opened(Proof proof, Blobs.Content content) {}

    /**
     * What is known of it, before another is brought in its place.
     *
     * @throws Missing when the person holds no such role
     */
    @Needs(Permission.MANDATE_LIST_PROOFS)
    public void check(@On OrganisationId organisation, PersonId person, String role) {
        proofs.held(organisations.get(organisation).id(), person, role);
    }

    /** @throws Missing when the person holds no such role, or nothing proves it */
    @Needs(Permission.MANDATE_READ_PROOF)
    public Opened read(@On OrganisationId organisation, @About PersonId person, String role) {
        var held = proofs.held(organisations.get(organisation).id(), person, role);
        var reference = proofs.reference(held);
        var proof = proofs.of(organisation).stream()
                .filter(each -> each.person().equals(person)
                        && each.role() == held.mandate().role())
                .findFirst()
                .orElseThrow(Missing::new);
        return new Opened(proof, blobs.open(reference));
    }
}
