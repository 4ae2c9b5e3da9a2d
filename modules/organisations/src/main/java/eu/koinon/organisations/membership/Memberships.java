package eu.koinon.organisations.membership;

import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The memberships that have not ended, as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class Memberships {

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    public Optional<Membership> find(OrganisationId organisation, PersonId person) {
        return rows.createQuery(
                        "SELECT m FROM Membership m WHERE m.organisation = :organisation AND m.person = :person"
                                + " AND m.endedAt IS NULL",
                        Membership.class)
                .setParameter("organisation", organisation.value())
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    /** All of a person, wherever they belong. */
    public List<Membership> of(PersonId person) {
        return rows.createQuery(
                        "SELECT DISTINCT m FROM Membership m LEFT JOIN FETCH m.roles"
                                + " WHERE m.person = :person AND m.endedAt IS NULL",
                        Membership.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** All of an organisation, the one who joined first at the head. */
    public List<Membership> of(OrganisationId organisation) {
        return rows.createQuery(
                        "SELECT DISTINCT m FROM Membership m LEFT JOIN FETCH m.roles"
                                + " WHERE m.organisation = :organisation AND m.endedAt IS NULL ORDER BY m.id",
                        Membership.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    /** Whether somebody belonged to an organisation once, whatever they are to it now. */
    public boolean hasEnded(OrganisationId organisation, PersonId person) {
        return !rows.createQuery(
                        "SELECT m.id FROM Membership m WHERE m.organisation = :organisation AND m.person = :person"
                                + " AND m.endedAt IS NOT NULL",
                        UUID.class)
                .setParameter("organisation", organisation.value())
                .setParameter("person", person.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** One that may have ended. */
    public Optional<Membership> evenEnded(UUID membership) {
        return Optional.ofNullable(rows.find(Membership.class, membership));
    }

    /** All of an organisation that ended at this moment, such as when it was removed. */
    public List<Membership> endedAt(OrganisationId organisation, Instant moment) {
        return rows.createQuery(
                        "SELECT DISTINCT m FROM Membership m LEFT JOIN FETCH m.roles"
                                + " WHERE m.organisation = :organisation AND m.endedAt = :moment ORDER BY m.id",
                        Membership.class)
                .setParameter("organisation", organisation.value())
                .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /** @throws MembershipProblem.AlreadyMember when the person belongs to the organisation already */
    public void add(Membership membership) {
        rows.persist(membership);
        try {
            rows.flush();
        } catch (PersistenceException e) {
            if ("membership_once".equals(BrokenConstraint.nameIn(e))) {
                throw new MembershipProblem.AlreadyMember();
            }
            throw e;
        }
    }

    /** Writes now what was changed, while the fence still lets the acting person do so. */
    public void flush() {
        rows.flush();
    }
}
