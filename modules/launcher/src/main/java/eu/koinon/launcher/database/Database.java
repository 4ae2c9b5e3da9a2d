package eu.koinon.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A database and the two roles it is used with.
 *
 * @param url its JDBC address, without credentials
 * @param owner the role that owns the tables
 * @param application the role that the platform works as, which owns nothing
 */
public record Database(String url, Login owner, Login application) {

    private static final String LOGIN_TIMEOUT_SECONDS = "10";

    /** Accepts what people paste: {@code postgresql://…} as well as {@code jdbc:postgresql://…}. */
    public static String jdbcUrl(String text) {
        return "jdbc:postgresql" + text.substring(text.indexOf("://"));
    }

    public Connection connectAsOwner() throws SQLException {
        return connect(url, owner);
    }

    public Connection connectAsApplication() throws SQLException {
        return connect(url, application);
    }

    /** Counts anew what the planner goes by, which many rows at once leave behind. */
    public void analyze() throws SQLException {
        try (Connection connection = connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    static Connection connect(String url, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("loginTimeout", LOGIN_TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "koinon launcher");
        return DriverManager.getConnection(url, properties);
    }
}
