package eu.koinon.kernel;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the application server lends us, by the fixed names it has there. */
public final class Container {

    public static final String DATABASE = "jdbc/koinon";
    public static final String DATABASE_BESIDE = "jdbc/koinon-direct";
    public static final String TRANSACTIONS = "java:comp/TransactionSynchronizationRegistry";
    public static final String THREADS = "java:comp/DefaultManagedExecutorService";

    private Container() {}

    /** @param name one of the constants here; a name from outside would open JNDI to strangers */
    @SuppressWarnings({"BanJNDI", "TypeParameterUnusedInFormals"}) // constant names, in the server's own directory
    public static <T> T lend(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("the application server has no " + name, e);
        }
    }
}
