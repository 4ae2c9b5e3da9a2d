package eu.koinon.kernel;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lends the connection that the running transaction has already, the one its entities use. The server's own pool would
 * take a second one for each statement, only to join it to the first: as many requests at once as the pool is large
 * would then wait for one another until they fail.
 */
final class OneConnection implements DataSource {

    private final Supplier<@Nullable Connection> running;
    private final TransactionSynchronizationRegistry transactions;
    private final DataSource pool;

    OneConnection(
            Supplier<@Nullable Connection> running, TransactionSynchronizationRegistry transactions, DataSource pool) {
        this.running = running;
        this.transactions = transactions;
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return pool.getConnection();
        }
        var connection = running.get();
        if (connection == null) {
            throw new SQLException("the running transaction has no connection");
        }
        return lent(connection);
    }

    /** It stays the transaction's: who closes it only gives it back. */
    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private static @Nullable Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if ("close".equals(method.getName())) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows who connects");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        pool.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
