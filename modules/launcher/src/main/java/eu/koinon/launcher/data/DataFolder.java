package eu.koinon.launcher.data;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds all that must not be lost, readable by its owner only.
 *
 * @param root the folder itself, absolute
 * @param keys where the keys are, which may lie elsewhere
 */
public record DataFolder(Path root, Path keys) {

    /** Creates what is missing. */
    public static DataFolder open(Path root, Path keys) {
        DataFolder folder = new DataFolder(root, keys);
        try {
            for (Path path : new Path[] {root, keys, folder.blobs(), folder.mail(), folder.log()}) {
                createPrivate(path);
            }
        } catch (IOException e) {
            throw LaunchProblem.failure(
                    "The data folder %s cannot be written: %s. Choose another one with --data, or give"
                                    .formatted(root, e.getMessage())
                            + " the user who runs Koinon the right to write there.",
                    e);
        }
        return folder;
    }

    /** Takes a folder that a platform has run on; creates nothing. */
    public static DataFolder existing(Path root, Path keys) {
        DataFolder folder = new DataFolder(root, keys);
        if (!Files.isDirectory(root) || !Files.isDirectory(keys)) {
            throw LaunchProblem.failure(
                    "There are no data in %s. Say with --data which folder the platform runs on.".formatted(root));
        }
        return folder;
    }

    /** Takes two folders that are not there or empty, for what is put back. */
    public static DataFolder empty(Path root, Path keys) {
        for (Path folder : List.of(root, keys)) {
            if (!isEmpty(folder)) {
                throw LaunchProblem.usage(
                        "%s is not empty. A backup is put into an empty folder only; choose another one with --data."
                                .formatted(folder));
            }
        }
        return open(root, keys);
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path blobs() {
        return root.resolve("blobs");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** What the runtime needs while it runs; made anew at each start, for /tmp gets swept by the system. */
    public Path work() {
        return root.resolve("run");
    }

    /** Programs unpacked at the first start. */
    public Path programs() {
        return root.resolve("programs");
    }

    /** The file with the link for the first coordinator, written by the application while there is no person yet. */
    public Path setUpLink() {
        return root.resolve("set-up-link.txt");
    }

    /** As whom one can sign in to a demonstration, and with what. The application writes it. */
    public Path demoSignIns() {
        return root.resolve("demo-sign-ins.txt");
    }

    /** Makes {@link #work()} anew. */
    public void createWork() throws IOException {
        FolderTree.delete(work());
        createPrivate(work());
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
