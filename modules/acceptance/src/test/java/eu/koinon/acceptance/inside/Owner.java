package eu.koinon.acceptance.inside;

import eu.koinon.kernel.Beside;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The role that owns the tables, past all fences and outside every transaction of the platform: for preparing what a test
 * needs, and for looking at what is really stored.
 */
@ApplicationScoped
public class Owner {

    @Inject
    private Settings settings;

    @Inject
    @Beside
    private DataSource beside;

    private DataSource source;

    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    public void write(String sql, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A number that a query answers with. */
    public long number(String sql, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private synchronized DataSource source() throws SQLException {
        if (source == null) {
            var found = new PGSimpleDataSource();
            try (var connection = beside.getConnection()) {
                found.setURL(connection.getMetaData().getURL());
            }
            found.setUser("koinon_owner");
            found.setPassword(password());
            source = found;
        }
        return source;
    }

    private String password() {
        var passwords = new Properties();
        try (var file =
                Files.newBufferedReader(settings.keys().resolve("database.properties"), StandardCharsets.US_ASCII)) {
            passwords.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return passwords.getProperty("owner");
    }
}
