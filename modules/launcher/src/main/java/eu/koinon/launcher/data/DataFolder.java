package eu.koinon.launcher.data;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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
            throw LaunchProblem.failure("The data folder %s cannot be written: %s. Choose another one with --data, or give"
                    .formatted(root, e.getMessage()) + " the user who runs Koinon the right to write there.", e);
        }
        return folder;
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
