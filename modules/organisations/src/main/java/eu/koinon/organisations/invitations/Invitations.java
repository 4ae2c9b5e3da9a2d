package eu.koinon.organisations.invitations;

import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations that are open, as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class Invitations {

    private static final String OPEN =
            "SELECT i FROM Invitation i WHERE i.state = eu.koinon.organisations.invitations.Invitation.State.OPEN";

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    /** The newest first. */
    public List<Invitation> of(OrganisationId organisation) {
        return rows.createQuery(OPEN + " AND i.organisation = :organisation ORDER BY i.id DESC", Invitation.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    Optional<Invitation> find(InvitationId invitation) {
        return rows.createQuery(OPEN + " AND i.id = :id", Invitation.class)
                .setParameter("id", invitation.value())
                .getResultStream()
                .findFirst();
    }

    Optional<Invitation> find(OrganisationId organisation, InvitationId invitation) {
        return find(invitation).filter(found -> found.organisation().equals(organisation));
    }

    Optional<Invitation> to(OrganisationId organisation, EmailAddress email) {
        return rows.createQuery(OPEN + " AND i.organisation = :organisation AND i.emailKey = :key", Invitation.class)
                .setParameter("organisation", organisation.value())
                .setParameter("key", email.key())
                .getResultStream()
                .findFirst();
    }

    /** Which organisation an invitation is into, without loading it: the organisation is to be held before. */
    Optional<OrganisationId> organisationOf(InvitationId invitation) {
        return rows.createQuery("SELECT i.organisation FROM Invitation i WHERE i.id = :id", UUID.class)
                .setParameter("id", invitation.value())
                .getResultStream()
                .findFirst()
                .map(OrganisationId::new);
    }

    /** @throws InvitationProblem.OpenAlready when the address has an open invitation from the organisation */
    void add(Invitation invitation) {
        rows.persist(invitation);
        try {
            rows.flush();
        } catch (PersistenceException e) {
            if ("invitation_once".equals(BrokenConstraint.nameIn(e))) {
                throw new InvitationProblem.OpenAlready();
            }
            throw e;
        }
    }

    void flush() {
        rows.flush();
    }
}
