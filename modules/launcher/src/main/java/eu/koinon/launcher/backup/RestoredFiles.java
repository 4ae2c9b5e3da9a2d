package eu.koinon.launcher.backup;

import eu.koinon.launcher.LaunchProblem;
import eu.koinon.launcher.data.DataFolder;
import eu.koinon.launcher.data.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Where a backup's files go. */
public final class RestoredFiles {

    private static final String KEYS = "keys/";

    private final DataFolder data;

    public RestoredFiles(DataFolder data) {
        this.data = data;
    }

    void put(Manifest.FileEntry file, InputStream in) throws IOException {
        Path path = target(file.path());
        Files.createDirectories(path.resolveSibling(""));
        MessageDigest digest = Sha256.digest();
        long bytes;
        try (OutputStream out = new DigestOutputStream(PrivateFile.create(path), digest)) {
            bytes = in.transferTo(out);
        }
        if (bytes != file.bytes() || !Sha256.text(digest.digest()).equals(file.sha256())) {
            throw LaunchProblem.failure("%s in the backup is damaged. Use another backup.".formatted(file.path()));
        }
    }

    /** Keys may lie apart from the data; nothing may leave the two folders. */
    private Path target(String path) throws IOException {
        boolean key = path.startsWith(KEYS);
        Path folder = key ? data.keys() : data.root();
        Path target = folder.resolve(key ? path.substring(KEYS.length()) : path).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new IOException("the path " + path + " leads out of the folder");
        }
        return target;
    }
}
