package eu.koinon.launcher.doctor;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.database.Database;
import eu.koinon.launcher.database.DatabaseServer;
import eu.koinon.launcher.database.EmbeddedPostgres;
import eu.koinon.launcher.database.Migrations;
import eu.koinon.launcher.settings.Settings;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Whether the database answers, is of the right kind, and fences the platform in as it should. */
final class TheDatabase {

    private static final int LEAST_VERSION = 150_000;
    private static final Duration MOST_DRIFT = Duration.ofSeconds(2);

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    TheDatabase(Settings settings) {
        this.settings = settings;
    }

    List<Finding> examine() {
        DataFolder data = new DataFolder(settings.dataFolder(), settings.keysFolder());
        try {
            if (!settings.has("koinon.database.url") && !Files.isDirectory(data.postgres())) {
                EmbeddedPostgres.requireRunnable();
                findings.add(Finding.ok("Database: the built-in PostgreSQL, made at the first start"));
                return findings;
            }
            try (DatabaseServer server = DatabaseServer.reach(settings, data, new Keys(data.keys()))) {
                examine(server.database());
            }
        } catch (LaunchProblem e) {
            findings.add(Finding.fail("Database", e.told()));
        }
        return findings;
    }

    private void examine(Database database) {
        try (Connection connection = database.connectAsOwner()) {
            version(connection);
            drift(connection);
        } catch (SQLException e) {
            findings.add(unreachable(database.owner().user(), e));
            return;
        }
        Migrations migrations = new Migrations(database);
        findings.add(
                migrations.areApplied()
                        ? Finding.ok("Database: its tables are those of this version")
                        : Finding.ok("Database: its tables are brought up to date at the next start"));
        if (!migrations.haveBegun()) {
            return;
        }
        try (Connection connection = database.connectAsApplication()) {
            powers(connection);
        } catch (SQLException e) {
            findings.add(unreachable(database.application().user(), e));
        }
    }

    private static Finding unreachable(String role, SQLException e) {
        return Finding.fail(
                "Database: %s cannot connect (%s)".formatted(role, e.getMessage()),
                "Check the server, and koinon.database.* against it.");
    }

    private void version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version_num')::int, current_setting('server_version'),"
                                + " current_setting('server_encoding')")) {
            row.next();
            String what = "Database: PostgreSQL %s, %s".formatted(row.getString(2), row.getString(3));
            if (row.getInt(1) < LEAST_VERSION) {
                findings.add(Finding.fail(what, "PostgreSQL 15 or later is needed."));
            } else if (!"UTF8".equals(row.getString(3))) {
                findings.add(Finding.fail(what, "Make the database anew with ENCODING 'UTF8'."));
            } else {
                findings.add(Finding.ok(what));
            }
        }
    }

    private void drift(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            Duration drift = Duration.between(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            Clock.systemUTC().instant())
                    .abs();
            findings.add(
                    drift.compareTo(MOST_DRIFT) < 0
                            ? Finding.ok("Database: its clock agrees with this computer's")
                            : Finding.warn(
                                    "Database: its clock is %d s apart from this computer's"
                                            .formatted(drift.toSeconds()),
                                    "Keep both right over the network (NTP)."));
        }
    }

    /** The second fence holds only for a role that owns nothing and may pass by nothing. */
    private void powers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_user, rolsuper OR rolbypassrls OR rolcreaterole OR EXISTS"
                                + " (SELECT 1 FROM pg_class WHERE relowner = r.oid)"
                                + " FROM pg_roles r WHERE rolname = current_user")) {
            row.next();
            findings.add(
                    row.getBoolean(2)
                            ? Finding.fail(
                                    "Database: the role %s could pass by the fences between organisations"
                                            .formatted(row.getString(1)),
                                    "Use a role that owns nothing: ALTER ROLE %s NOSUPERUSER NOBYPASSRLS NOCREATEROLE"
                                            .formatted(row.getString(1)))
                            : Finding.ok(
                                    "Database: the role %s owns nothing and is fenced in".formatted(row.getString(1))));
        }
    }
}
