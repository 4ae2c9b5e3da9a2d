package eu.koinon.organisations.directory;

import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisations as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    /**
     * An organisation that belongs to the network.
     *
     * @throws Missing when there is none or the fence hides it
     */
    public Organisation get(OrganisationId organisation) {
        return active(rows.find(Organisation.class, organisation.value()));
    }

    /**
     * Holds the organisation until the transaction ends. Whatever changes who belongs to it takes this lock first and
     * any other row after it, so that such changes happen one after the other and never wait for each other in a
     * circle.
     *
     * @throws Missing when there is none or the fence hides it
     */
    public Organisation hold(OrganisationId organisation) {
        return active(rows.find(Organisation.class, organisation.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The same whether it belongs to the network or was removed.
     *
     * @throws Missing when there is none or the fence hides it
     */
    public Organisation holdEvenRemoved(OrganisationId organisation) {
        var found = rows.find(Organisation.class, organisation.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new Missing();
        }
        return found;
    }

    /**
     * The same, unheld.
     *
     * @throws Missing when there is none or the fence hides it
     */
    public Organisation getEvenRemoved(OrganisationId organisation) {
        var found = rows.find(Organisation.class, organisation.value());
        if (found == null) {
            throw new Missing();
        }
        return found;
    }

    /** Whether an organisation of the network other than this one has the name, or one that looks or reads the same. */
    public boolean isTaken(String name, OrganisationId by) {
        return !rows.createQuery(
                        "SELECT o.id FROM Organisation o WHERE o.state = :active AND o.id <> :by"
                                + " AND (o.searchKey = :key OR o.lookAlike = :look)",
                        UUID.class)
                .setParameter("active", Organisation.State.ACTIVE)
                .setParameter("by", by.value())
                .setParameter("key", Names.searchKey(name))
                .setParameter("look", Names.lookAlikeKey(name))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static Organisation active(@Nullable Organisation found) {
        if (found == null || !found.isActive()) {
            throw new Missing();
        }
        return found;
    }

    /** @throws DirectoryProblem when the database refuses the name or a second secretariat */
    public void add(Organisation organisation) {
        rows.persist(organisation);
        flush();
        // what the database knows of it alone
        rows.refresh(organisation);
    }

    /** @throws DirectoryProblem when the database refuses what was changed */
    public void flush() {
        try {
            rows.flush();
        } catch (PersistenceException e) {
            throw switch (BrokenConstraint.nameIn(e)) {
                case "organisation_name_once", "organisation_look_once" -> new DirectoryProblem.NameTaken();
                case "organisation_one_secretariat" -> new DirectoryProblem.SecretariatThere();
                default -> e;
            };
        }
    }
}
