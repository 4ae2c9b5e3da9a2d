package eu.koinon.organisations.stage;

import eu.koinon.kernel.Container;
import eu.koinon.kernel.TestDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Hashtable;
import java.util.Map;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
import org.jspecify.annotations.Nullable;

/** What the container does for a use case: one transaction around it, one connection and entity manager within it. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class Transactions {

    private static final ThreadLocal<@Nullable EntityManager> RUNNING = new ThreadLocal<>();
    private static volatile @Nullable EntityManagerFactory factory;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        if (RUNNING.get() != null) {
            return call.proceed();
        }
        var rows = factory.createEntityManager();
        RUNNING.set(rows);
        try {
            rows.getTransaction().begin();
            // from here on everything reads and writes on this one connection, as it does under JTA
            rows.unwrap(Connection.class);
            var result = call.proceed();
            rows.getTransaction().commit();
            return result;
        } finally {
            RUNNING.remove();
            if (rows.getTransaction().isActive()) {
                rows.getTransaction().rollback();
            }
            rows.close();
        }
    }

    private static EntityManager running() {
        var rows = RUNNING.get();
        if (rows == null) {
            throw new IllegalStateException("no transaction");
        }
        return rows;
    }

    /** The persistence unit on a test's database, and what the server lends by its JNDI names. */
    static final class Units implements AutoCloseable {

        Units(TestDatabase database) {
            System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
            Names.LENT = Map.of(
                    Container.DATABASE,
                    noneWithout(),
                    Container.DATABASE_BESIDE,
                    database.app(),
                    Container.TRANSACTIONS,
                    registry());
            factory = TestUnit.on(database.app());
        }

        @Override
        public void close() {
            factory.close();
        }

        /** No statement of a use case may run without its transaction. */
        private static DataSource noneWithout() {
            return proxy(DataSource.class, (method, arguments) -> {
                throw new IllegalStateException("no transaction");
            });
        }

        private static TransactionSynchronizationRegistry registry() {
            return proxy(TransactionSynchronizationRegistry.class, (method, arguments) -> switch (method.getName()) {
                case "getTransactionStatus" ->
                    RUNNING.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
                default -> throw new UnsupportedOperationException(method.getName());
            });
        }
    }

    /** Gives {@code @PersistenceContext} fields the running transaction's entity manager. */
    static final class Injection implements JpaInjectionServices {

        @Override
        public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
            var manager = proxy(EntityManager.class, (method, arguments) -> method.invoke(running(), arguments));
            return () -> new SimpleResourceReference<>(manager);
        }

        @Override
        public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
                InjectionPoint point) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cleanup() {}
    }

    /** The server's directory. */
    public static final class Names implements InitialContextFactory {

        static volatile Map<String, Object> LENT = Map.of();

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) {
                    return LENT.get(name);
                }
            };
        }
    }

    private interface Call {
        @Nullable
        Object make(java.lang.reflect.Method method, Object @Nullable [] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.make(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
