package eu.koinon.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for what is no aggregate: sessions, limits, one-time things. Two ways in: within the use case's transaction,
 * or beside it, where each statement stands for itself.
 */
@ApplicationScoped
public class Database {

    private final DataSource within;
    private final DataSource beside;

    @Inject
    private @Nullable Fence fence;

    public Database() {
        this.within = new OneConnection(
                () -> Objects.requireNonNull(fence).connection(),
                Container.lend(Container.TRANSACTIONS),
                Container.lend(Container.DATABASE));
        this.beside = Container.lend(Container.DATABASE_BESIDE);
    }

    /** For tests, which have no container. */
    public Database(DataSource within, DataSource beside) {
        this.within = within;
        this.beside = beside;
    }

    /** Reads one column set of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The data source whose statements join the running transaction. */
    @Produces
    @Within
    public DataSource within() {
        return within;
    }

    /** The data source whose statements commit at once, whatever becomes of the running transaction. */
    @Produces
    @Beside
    public DataSource beside() {
        return beside;
    }

    public int change(DataSource source, String sql, @Nullable Object... parameters) {
        try (var connection = source.getConnection();
                var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    public <T> List<T> all(DataSource source, Row<T> row, String sql, @Nullable Object... parameters) {
        try (var connection = source.getConnection();
                var statement = prepare(connection, sql, parameters);
                var result = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (result.next()) {
                found.add(row.read(result));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    public <T> Optional<T> first(DataSource source, Row<T> row, String sql, @Nullable Object... parameters) {
        return all(source, row, sql, parameters).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** The database did not answer as it must; the cause is for the log. */
    public static final class DatabaseFailed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        DatabaseFailed(SQLException cause) {
            super(cause);
        }

        /** Whether a unique or exclusion constraint refused the row (SQLSTATE 23505, 23P01). */
        public boolean isDuplicate() {
            return getCause() instanceof SQLException e
                    && ("23505".equals(e.getSQLState()) || "23P01".equals(e.getSQLState()));
        }
    }
}
