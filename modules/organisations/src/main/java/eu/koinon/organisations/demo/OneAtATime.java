package eu.koinon.organisations.demo;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Nodes that start together fill the network one after the other, and so only once. */
@ApplicationScoped
class OneAtATime {

    /** Any number that no other lock has. */
    private static final long LOCK = 0xde_40L;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** Waits for its turn, which lasts until the transaction ends. */
    void take() {
        database.all(within, row -> "", "SELECT pg_advisory_xact_lock(?)", LOCK);
    }
}
