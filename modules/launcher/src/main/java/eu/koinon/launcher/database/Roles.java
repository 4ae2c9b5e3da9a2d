package eu.koinon.launcher.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of the built-in server: one owns the tables, the other owns nothing and is what the platform works as.
 *
 * @param passwords theirs and the superuser's
 */
record Roles(DatabasePasswords passwords) {

    /** Makes what is missing, and takes from everybody else what PostgreSQL gives them unasked. */
    void createWithDatabase(String maintenanceUrl, String database) throws SQLException {
        try (Connection connection = Database.connect(maintenanceUrl, passwords.superuser());
                Statement statement = connection.createStatement()) {
            createRole(connection, passwords.owner(), "INHERIT");
            createRole(connection, passwords.application(), "NOINHERIT");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                statement.execute("CREATE DATABASE " + database + " OWNER "
                        + quoted(passwords.owner().user()));
            }
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO "
                    + quoted(passwords.application().user()));
        }
    }

    private static void createRole(Connection connection, Login login, String inherit) throws SQLException {
        String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user()) ? "ALTER" : "CREATE";
        try (Statement statement = connection.createStatement()) {
            // the password is of our own making: letters, digits, - and _
            statement.execute("%s ROLE %s LOGIN %s NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
                    .formatted(verb, quoted(login.user()), inherit, login.password()));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
