package eu.koinon.launcher.database;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.data.FolderTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of the built-in PostgreSQL, unpacked once. */
final class PostgresBinaries {

    private static final String VERSION = "17.11";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Finds the programs in the folder, or unpacks them there whole or not at all. */
    static PostgresBinaries in(Path programs) {
        Path home = programs.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return new PostgresBinaries(home);
        }
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            requirePlatform();
            if (archive == null) {
                throw new IllegalStateException("the launcher was packed without " + ARCHIVE);
            }
            Path partial = programs.resolve("postgresql-" + VERSION + ".partial");
            FolderTree.delete(partial);
            Files.createDirectories(partial);
            unpack(archive, partial);
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw LaunchProblem.failure(
                    "PostgreSQL cannot be unpacked into %s: %s.".formatted(programs, e.getMessage()), e);
        }
        return new PostgresBinaries(home);
    }

    static void requirePlatform() {
        if (!isX86Linux()) {
            throw LaunchProblem.failure("The built-in PostgreSQL runs on Linux with an x86-64 processor only."
                    + " Set koinon.database.url to a PostgreSQL of your own.");
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static boolean isX86Linux() {
        String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name", "").startsWith("Linux")
                && List.of("amd64", "x86_64").contains(architecture);
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("an entry of the archive points outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
