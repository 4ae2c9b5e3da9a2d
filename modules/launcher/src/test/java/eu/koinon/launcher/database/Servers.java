package eu.koinon.launcher.database;

import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.Keys;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.LogManager;

/** Built-in servers for tests, each in a folder of its own; the programs are unpacked once for all. */
public final class Servers {

    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    private Servers() {}

    public static DataFolder folder(Path root) {
        return DataFolder.open(root, root.resolve("keys"));
    }

    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, 0);
    }

    static EmbeddedPostgres start(DataFolder folder, int port) {
        LogManager.getLogManager().reset();
        return EmbeddedPostgres.start(
                folder, new Keys(folder.keys()), "koinon_owner", "koinon_app", port, PostgresBinaries.in(PROGRAMS));
    }

    /** The tables of the tests: {@code koinon/test/changelog.xml}. */
    public static Migrations libraryOf(Database database) {
        return new Migrations(database, Changelog.at("koinon/test/changelog.xml"));
    }

    /** As it was before the first migration. */
    public static void empty(Database database) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS library CASCADE");
            statement.execute("DROP TABLE IF EXISTS public.databasechangelog, public.databasechangeloglock");
        }
    }
}
