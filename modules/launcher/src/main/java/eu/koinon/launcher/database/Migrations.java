package eu.koinon.launcher.database;

import eu.koinon.launcher.LaunchProblem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the database to the state that this version of the platform needs, as the role that owns it. */
public final class Migrations {

    /** Any number will do, as long as all nodes use the same: "koinon" on a telephone's keys. */
    private static final long ADVISORY_LOCK = 564_666L;

    private final Database database;
    private final Changelog changelog;

    /** Of the platform. */
    public Migrations(Database database) {
        this(database, Changelog.packaged());
    }

    public Migrations(Database database, Changelog changelog) {
        this.database = database;
        this.changelog = changelog;
    }

    /**
     * Whether this version's changelog was the last one applied, in a hundredth of the time that Liquibase takes to
     * find out.
     */
    public boolean areApplied() {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT obj_description(to_regclass('public.databasechangelog'), 'pg_class')")) {
            return row.next() && changelog.fingerprint().equals(row.getString(1));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /**
     * Applies what has not been applied yet; on several nodes one does it and the others wait.
     *
     * <p>Liquibase's own lock outlives a kill -9. The advisory lock does not, so whoever holds it may clear the other.
     */
    public void apply() {
        guarded(liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
        remember();
    }

    /** Applies the first few to an empty database, to meet one that another version has left. */
    public void applyFirst(int count) {
        guarded(liquibase -> liquibase.update(count, new Contexts(), new LabelExpression()));
    }

    /** Whether any has ever been applied. */
    public boolean haveBegun() {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regclass('public.databasechangelog')")) {
            return row.next() && row.getString(1) != null;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private void guarded(Update update) {
        System.setProperty("liquibase.analytics.enabled", "false");
        try (Connection guard = database.connectAsOwner();
                Statement statement = guard.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
            Map<String, Object> scope = new LinkedHashMap<>();
            scope.put(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> run(update));
        } catch (SQLException e) {
            throw unreachable(e);
        } catch (Exception e) {
            throw LaunchProblem.failure("The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    private void run(Update update) throws SQLException, LiquibaseException {
        try (Connection connection = database.connectAsOwner();
                Liquibase liquibase = new Liquibase(
                        changelog.root(),
                        new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            LockService lock = LockServiceFactory.getInstance().getLockService(liquibase.getDatabase());
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            lock.init();
            lock.forceReleaseLock();
            update.on(liquibase);
        }
    }

    private void remember() {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            // hexadecimal digits only
            statement.execute("COMMENT ON TABLE public.databasechangelog IS '%s'".formatted(changelog.fingerprint()));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private LaunchProblem unreachable(SQLException e) {
        return LaunchProblem.failure(
                "The database cannot be reached as %s: %s. Check koinon.database.* and the server."
                        .formatted(database.owner().user(), e.getMessage()),
                e);
    }

    /** How far to go. */
    private interface Update {
        void on(Liquibase liquibase) throws LiquibaseException;
    }
}
