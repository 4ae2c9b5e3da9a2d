package eu.koinon.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database, for the running transaction only, who acts. Row-level security then shows and takes nothing else;
 * without a word from here every table with organisation data is empty.
 */
@ApplicationScoped
public class Fence {

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    /** Needs a transaction: the settings end with it and never reach the next user of the connection. */
    public void raise(@Nullable PersonId person, @Nullable OrganisationId organisation, Duty duty) {
        rows.createNativeQuery("SELECT set_config('app.person', ?1, true), set_config('app.organisation', ?2, true),"
                        + " set_config('app.duty', ?3, true), set_config('app.link', '', true)")
                .setParameter(1, person == null ? "" : person.toString())
                .setParameter(2, organisation == null ? "" : organisation.toString())
                .setParameter(3, duty.setting())
                .getSingleResult();
    }

    /**
     * Shows the database the link that somebody came by, until the fence is raised again. It opens what that link is about
     * and only to a duty that asks for links; a hash that belongs to no link opens nothing.
     *
     * @param hash of the link's secret
     */
    public void showLink(byte[] hash) {
        rows.createNativeQuery("SELECT set_config('app.link', ?1, true)")
                .setParameter(1, HexFormat.of().formatHex(hash))
                .getSingleResult();
    }

    /** The running transaction's connection, on which the fence stands; none without a transaction. */
    @Nullable
    Connection connection() {
        return rows.unwrap(Connection.class);
    }
}
