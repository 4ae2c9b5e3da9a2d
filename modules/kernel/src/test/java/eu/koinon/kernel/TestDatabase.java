package eu.koinon.kernel;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the platform's own tables, roles and fences. One server a test run; each {@link #fresh()} is
 * an empty database of its own, copied from one that was migrated once, so that a test pays for a copy and not for
 * Liquibase.
 *
 * <pre>{@code
 * try (var database = TestDatabase.fresh();
 *         var connection = database.asApp(person, organisation)) { … }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    public static final String OWNER = "koinon_owner";
    public static final String APP = "koinon_app";

    private static final String CHANGELOG = "koinon/db/changelog.xml";
    private static final String TEMPLATE = "koinon_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** An empty, migrated database that nobody else uses. Closing it drops it. */
    public static TestDatabase fresh() {
        var name = "koinon_" + COUNT.incrementAndGet();
        Server.administer("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER " + OWNER);
        Server.administer("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        Server.administer("GRANT CONNECT ON DATABASE " + name + " TO " + APP);
        return new TestDatabase(name);
    }

    /** As the role that the platform works as, acting for nobody. */
    public Connection asApp() throws SQLException {
        return app().getConnection();
    }

    /** As the platform's role, with the fence raised for this person and organisation for the whole connection. */
    public Connection asApp(@Nullable PersonId person, @Nullable OrganisationId organisation) throws SQLException {
        return asApp(person, organisation, Duty.NONE);
    }

    public Connection asApp(@Nullable PersonId person, @Nullable OrganisationId organisation, Duty duty)
            throws SQLException {
        return app(person, organisation, duty).getConnection();
    }

    /** As the role that owns the tables, which sees every row. */
    public Connection asOwner() throws SQLException {
        return owner().getConnection();
    }

    /** As the superuser: for what only an intruder with the whole machine could do. */
    public Connection asSuperuser() throws SQLException {
        return source("postgres", name).getConnection();
    }

    public DataSource app() {
        return source(APP, name);
    }

    /** Connections with the fence raised from the start, as if each were within a use case's transaction. */
    public DataSource app(@Nullable PersonId person, @Nullable OrganisationId organisation, Duty duty) {
        var source = source(APP, name);
        source.setOptions("-c app.person=" + (person == null ? "" : person)
                + " -c app.organisation=" + (organisation == null ? "" : organisation)
                + " -c app.duty=" + duty.setting());
        return source;
    }

    public DataSource owner() {
        return source(OWNER, name);
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        Server.administer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static PGSimpleDataSource source(String role, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {Server.RUNNING.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        return source;
    }

    /** The one server of this test run; it ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        static {
            prepareTemplate();
        }

        private static EmbeddedPostgres start() {
            try {
                // what a crash would lose is of no use to a test
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("timezone", "UTC")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the test database does not start", e);
            }
        }

        /** The roles are as narrow as the launcher makes them. */
        private static void prepareTemplate() {
            var narrow = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS ";
            administer("CREATE ROLE " + OWNER + narrow + "INHERIT");
            administer("CREATE ROLE " + APP + narrow + "NOINHERIT");
            administer("CREATE DATABASE " + TEMPLATE + " OWNER " + OWNER);
            LIQUIBASE_LOG.setLevel(Level.WARNING);
            System.setProperty("liquibase.analytics.enabled", "false");
            try {
                Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), Server::migrate);
            } catch (Exception e) {
                throw new IllegalStateException("the changelog does not apply", e);
            }
        }

        private static void migrate() throws Exception {
            try (var connection = source(OWNER, TEMPLATE).getConnection();
                    var liquibase = new Liquibase(
                            CHANGELOG,
                            new ClassLoaderResourceAccessor(),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.update(new Contexts(), new LabelExpression());
            }
        }

        static void administer(String command) {
            try (Connection connection = source("postgres", "postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(command);
            } catch (SQLException e) {
                throw new IllegalStateException(command, e);
            }
        }
    }
}
