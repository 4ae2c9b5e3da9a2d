package eu.koinon.organisations.invitations;

import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.invitations.InvitationsFromFile.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invitations that are open, as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class Invitations {

    private static final String OPEN =
            "SELECT i FROM Invitation i WHERE i.state = eu.koinon.organisations.invitations.Invitation.State.OPEN";

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    @Inject
    private Database database;

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

    /** The one that an address has in this organisation, good or expired. */
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

    /** For which organisation acts whoever stands by a stored invitation. */
    void sentFor(InvitationId invitation, @Nullable OrganisationId acting) {
        database.change(
                database.within(),
                "UPDATE organisations.invitation SET from_organisation_id = ?::uuid WHERE id = ?",
                acting == null ? null : acting.value(),
                invitation.value());
    }

    /** For which organisation acted who invited, where it is not the one that they invited into. */
    Optional<OrganisationId> from(InvitationId invitation) {
        return database.first(
                database.within(),
                row -> new OrganisationId(row.getObject(1, UUID.class)),
                "SELECT from_organisation_id FROM organisations.invitation"
                        + " WHERE id = ? AND from_organisation_id <> organisation_id",
                invitation.value());
    }

    /** Who followed it: its address may be somebody else's later. */
    void acceptedBy(InvitationId invitation, PersonId person) {
        database.change(
                database.within(),
                "UPDATE organisations.invitation SET accepted_by = ? WHERE id = ?",
                person.value(),
                invitation.value());
    }

    Optional<Accepted> accepted(OrganisationId organisation, EmailAddress email) {
        return database.first(
                database.within(),
                row -> new Accepted(
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(PersonId::new)),
                "SELECT accepted_by FROM organisations.invitation"
                        + " WHERE organisation_id = ? AND email_key = ? AND state = 'ACCEPTED' ORDER BY id DESC LIMIT 1",
                organisation.value(),
                email.key());
    }

    void flush() {
        rows.flush();
    }
}
