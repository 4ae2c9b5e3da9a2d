package eu.koinon.launcher.backup;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.Terminal;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.Keys;
import eu.koinon.launcher.data.PrivateFile;
import eu.koinon.launcher.database.Database;
import eu.koinon.launcher.settings.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes everything into one file, while the platform runs or not.
 *
 * <p>The database is read in one snapshot. The blobs are read after it was taken: they are written before the rows that
 * name them, so none that the snapshot knows is missing.
 */
public final class WriteBackup {

    static final String MANIFEST = "manifest";
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    private final Database database;
    private final DataFolder data;
    private final String version;
    private final Clock clock;
    private final Terminal terminal;

    public WriteBackup(Database database, DataFolder data, String version, Clock clock, Terminal terminal) {
        this.database = database;
        this.data = data;
        this.version = version;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Writes the file, which must not exist yet, whole or not at all. */
    public void to(Path file) {
        if (Files.exists(file)) {
            throw LaunchProblem.usage("%s is there already. Name a file that is not.".formatted(file));
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Manifest manifest;
            try (OutputStream out = PrivateFile.create(partial);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                manifest = write(zip);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            terminal.say("%s: %,d rows in %d tables, %,d files, as of %s."
                    .formatted(
                            file,
                            manifest.rows(),
                            manifest.tables().size(),
                            manifest.files().size(),
                            manifest.made()));
            terminal.say(
                    "It holds the platform's keys as well: keep it as safe as the platform. Only its owner may read"
                            + " it.");
        } catch (IOException | SQLException e) {
            throw LaunchProblem.failure("The backup could not be written: %s.".formatted(e.getMessage()), e);
        } finally {
            partial.toFile().delete();
        }
    }

    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        try (Connection connection = database.connectAsOwner()) {
            Snapshot.begin(connection);
            List<String> changesets = Snapshot.changesets(connection);
            List<Manifest.TableEntry> tables = new ArrayList<>();
            for (Table table : Table.all(connection)) {
                zip.setLevel(Deflater.DEFAULT_COMPRESSION);
                zip.putNextEntry(new ZipEntry(TABLES + table.fullName()));
                tables.add(table.copyTo(connection, zip));
                zip.closeEntry();
            }
            List<Manifest.SequenceEntry> sequences = Snapshot.sequences(connection);
            Manifest manifest = new Manifest(
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    version,
                    changesets,
                    tables,
                    sequences,
                    writeFiles(zip));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            connection.rollback();
            return manifest;
        }
    }

    private List<Manifest.FileEntry> writeFiles(ZipOutputStream zip) throws IOException {
        List<Manifest.FileEntry> files = new ArrayList<>();
        for (Path key : regularFiles(data.keys())) {
            // passwords of this very server; the one it is put back on makes its own
            if (!key.getFileName().toString().equals(Keys.DATABASE_PASSWORDS)) {
                files.add(writeFile(zip, "keys/" + data.keys().relativize(key), key));
            }
        }
        Path configuration = data.root().resolve(SettingsReader.FILE_NAME);
        if (Files.exists(configuration)) {
            files.add(writeFile(zip, SettingsReader.FILE_NAME, configuration));
        }
        // encrypted, hence as small as can be
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Path blob : regularFiles(data.blobs())) {
            // what is still coming in has a folder of its own and no row yet
            if (!data.blobs().relativize(blob).startsWith(".incoming")) {
                files.add(writeFile(zip, "blobs/" + data.blobs().relativize(blob), blob));
            }
        }
        return files;
    }

    private static Manifest.FileEntry writeFile(ZipOutputStream zip, String path, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(FILES + path));
        MessageDigest digest = Sha256.digest();
        long bytes;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes = in.transferTo(zip);
        }
        zip.closeEntry();
        return new Manifest.FileEntry(path, bytes, Sha256.text(digest.digest()));
    }

    private static List<Path> regularFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
