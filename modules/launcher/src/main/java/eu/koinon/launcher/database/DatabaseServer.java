package eu.koinon.launcher.database;

import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The database server the settings ask for: the built-in one, started and stopped with us, or one that runs anyway. */
public final class DatabaseServer implements AutoCloseable {

    private final Database database;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseServer(Database database, @Nullable EmbeddedPostgres embedded) {
        this.database = database;
        this.embedded = embedded;
    }

    /** Starts the built-in server, or names the other. The caller holds the lock on the data folder. */
    public static DatabaseServer start(Settings settings, DataFolder data, Keys keys) {
        if (settings.has("koinon.database.url")) {
            return new DatabaseServer(external(settings), null);
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.start(
                data,
                keys,
                settings.text("koinon.database.owner-user"),
                settings.text("koinon.database.user"),
                settings.number("koinon.database.port"));
        return new DatabaseServer(embedded.database(), embedded);
    }

    private static Database external(Settings settings) {
        return new Database(
                Database.jdbcUrl(settings.text("koinon.database.url")),
                new Login(
                        settings.text("koinon.database.owner-user"), settings.text("koinon.database.owner-password")),
                new Login(settings.text("koinon.database.user"), settings.text("koinon.database.password")));
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    /** Without waiting for anybody. */
    public void closeAtOnce() {
        if (embedded != null) {
            embedded.closeAtOnce();
        }
    }
}
