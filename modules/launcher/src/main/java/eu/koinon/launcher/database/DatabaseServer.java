package eu.koinon.launcher.database;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.DataLock;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.settings.Settings;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database server the settings ask for: the built-in one, started and stopped with us, or one that runs anyway. */
public final class DatabaseServer implements AutoCloseable {

    private final Database database;
    private final @Nullable EmbeddedPostgres embedded;
    private final @Nullable DataLock lock;

    private DatabaseServer(Database database, @Nullable EmbeddedPostgres embedded, @Nullable DataLock lock) {
        this.database = database;
        this.embedded = embedded;
        this.lock = lock;
    }

    /** Reaches the database of a platform that runs, or, if none does, starts the built-in server for a while. */
    public static DatabaseServer reach(Settings settings, DataFolder data, Keys keys) {
        if (settings.has("koinon.database.url")) {
            return new DatabaseServer(external(settings), null, null);
        }
        Optional<DataLock> lock = DataLock.tryTake(data);
        if (lock.isEmpty()) {
            Database running = EmbeddedPostgres.running(
                            data,
                            keys,
                            settings.text("koinon.database.owner-user"),
                            settings.text("koinon.database.user"))
                    .orElseThrow(() -> LaunchProblem.failure(
                            "The platform on %s is just starting or stopping. Try again in a moment."
                                    .formatted(data.root())));
            return new DatabaseServer(running, null, null);
        }
        if (!Files.isDirectory(data.postgres())) {
            lock.get().close();
            throw LaunchProblem.failure("There is no database in %s.".formatted(data.root()));
        }
        DatabaseServer started = start(settings, data, keys);
        return new DatabaseServer(started.database, started.embedded, lock.get());
    }

    /** Starts the built-in server, or names the other. The caller holds the lock on the data folder. */
    public static DatabaseServer start(Settings settings, DataFolder data, Keys keys) {
        if (settings.has("koinon.database.url")) {
            return new DatabaseServer(external(settings), null, null);
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.start(
                data,
                keys,
                settings.text("koinon.database.owner-user"),
                settings.text("koinon.database.user"),
                settings.number("koinon.database.port"));
        return new DatabaseServer(embedded.database(), embedded, null);
    }

    private static Database external(Settings settings) {
        return new Database(
                Database.jdbcUrl(settings.text("koinon.database.url")),
                new Login(settings.text("koinon.database.owner-user"), settings.text("koinon.database.owner-password")),
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
        if (lock != null) {
            lock.close();
        }
    }

    /** Without waiting for anybody. */
    public void closeAtOnce() {
        if (embedded != null) {
            embedded.closeAtOnce();
        }
    }
}
