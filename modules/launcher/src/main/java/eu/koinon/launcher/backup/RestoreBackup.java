package eu.koinon.launcher.backup;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.Terminal;
import eu.koinon.launcher.database.Database;
import eu.koinon.launcher.database.Migrations;
import eu.koinon.launcher.settings.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Puts a backup back and proves that what stands there now is what was saved. */
public final class RestoreBackup implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;
    private final Terminal terminal;

    private RestoreBackup(ZipFile zip, Manifest manifest, Terminal terminal) {
        this.zip = zip;
        this.manifest = manifest;
        this.terminal = terminal;
    }

    /** Opens a backup and reads its list of contents. */
    public static RestoreBackup open(Path file, Terminal terminal) {
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            ZipEntry entry = zip.getEntry(WriteBackup.MANIFEST);
            if (entry == null) {
                zip.close();
                throw LaunchProblem.failure("%s is not a backup of Koinon, or not a whole one.".formatted(file));
            }
            try (InputStream in = zip.getInputStream(entry)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new RestoreBackup(zip, Manifest.read(text), terminal);
            }
        } catch (ZipException e) {
            throw LaunchProblem.failure("%s is not a backup of Koinon, or not a whole one.".formatted(file), e);
        } catch (IOException e) {
            throw LaunchProblem.failure("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** Puts back keys, blobs and configuration, each checked against its hash. */
    public void files(RestoredFiles target) {
        try {
            for (Manifest.FileEntry file : manifest.files()) {
                try (InputStream in = stream(WriteBackup.FILES + file.path())) {
                    target.put(file, in);
                }
            }
        } catch (IOException e) {
            throw LaunchProblem.failure("The files could not be put back: %s.".formatted(e.getMessage()), e);
        }
        terminal.say("  %,d files, each with the hash it was saved with"
                .formatted(manifest.files().size()));
    }

    /** Brings an empty database to where the saved one stood, puts the rows back, and compares. */
    public void database(Database database, Migrations migrations) {
        if (migrations.haveBegun()) {
            throw LaunchProblem.failure(
                    "The database %s is not empty. A backup is put into an empty one only.".formatted(database.url()));
        }
        migrations.applyFirst(manifest.changesets().size());
        try (Connection connection = database.connectAsOwner()) {
            if (!Snapshot.changesets(connection).equals(manifest.changesets())) {
                throw LaunchProblem.failure(
                        "The backup was made by version %s, whose tables this version does not know."
                                        .formatted(manifest.version())
                                + " Restore it with that version.");
            }
            connection.setAutoCommit(false);
            Snapshot.speakPlainly(connection);
            Rules rules = Rules.lift(connection);
            putBack(connection);
            rules.setAgain(connection);
            connection.commit();
            database.analyze();
        } catch (SQLException | IOException e) {
            throw LaunchProblem.failure("The rows could not be put back: %s.".formatted(e.getMessage()), e);
        }
        terminal.say("  %,d rows in %d tables: counts and hashes are equal"
                .formatted(manifest.rows(), manifest.tables().size()));
    }

    private void putBack(Connection connection) throws SQLException, IOException {
        Map<String, Table> tables =
                Table.all(connection).stream().collect(Collectors.toMap(Table::fullName, Function.identity()));
        Set<String> saved =
                manifest.tables().stream().map(Manifest.TableEntry::name).collect(Collectors.toSet());
        if (!saved.equals(tables.keySet())) {
            throw LaunchProblem.failure("The backup's tables are not those of its migrations. It cannot be trusted.");
        }
        emptyAll(connection, tables);
        for (Manifest.TableEntry entry : manifest.tables()) {
            Table table = Objects.requireNonNull(tables.get(entry.name()));
            try (InputStream in = stream(WriteBackup.TABLES + entry.name())) {
                table.copyFrom(connection, in);
            }
            Manifest.TableEntry now = table.copyTo(connection, OutputStream.nullOutputStream());
            if (!now.equals(entry)) {
                throw LaunchProblem.failure(
                        "%s is not what was saved: %,d rows with hash %s, now %,d with %s. Nothing was"
                                        .formatted(entry.name(), entry.rows(), entry.sha256(), now.rows(), now.sha256())
                                + " restored.");
            }
        }
        for (Manifest.SequenceEntry sequence : manifest.sequences()) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.last());
                statement.setBoolean(3, sequence.called());
                statement.executeQuery();
            }
        }
    }

    /** Also of the rows that the migrations themselves wrote: the saved ones take their place. */
    private static void emptyAll(Connection connection, Map<String, Table> tables) throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE " + tables.values().stream().map(Table::quoted).collect(Collectors.joining(", ")));
        }
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("the backup lacks " + name);
        }
        return zip.getInputStream(entry);
    }

    /** The settings that were in the folder's own file; empty if it had none. */
    public String configuration() {
        ZipEntry entry = zip.getEntry(WriteBackup.FILES + SettingsReader.FILE_NAME);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LaunchProblem.failure("The backup's settings cannot be read: " + e.getMessage(), e);
        }
    }

    /** When and by which version it was made. */
    public String origin() {
        return "made on %s by version %s".formatted(manifest.made(), manifest.version());
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw LaunchProblem.failure("The backup could not be closed: " + e.getMessage(), e);
        }
    }
}
