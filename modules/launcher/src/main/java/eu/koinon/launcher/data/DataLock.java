package eu.koinon.launcher.data;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the data folder for one process.
 *
 * <p>The operating system lets go of it when the process ends, however it ends, so a kill -9 leaves nothing to clean.
 */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder or says which process has it. */
    public static DataLock take(DataFolder folder) {
        return tryTake(folder)
                .orElseThrow(() -> LaunchProblem.failure(
                        "Another Koinon (process %s) uses the data folder %s. Stop it, or choose another one with --data."
                                .formatted(holder(folder), folder.root())));
    }

    /** Takes the folder if nobody has it. */
    public static Optional<DataLock> tryTake(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataLock(channel));
        } catch (IOException e) {
            throw LaunchProblem.failure(
                    "The data folder %s cannot be locked: %s. It must lie on a local disk."
                            .formatted(folder.root(), e.getMessage()),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(DataFolder folder) {
        try {
            return Files.readString(file(folder), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Path file(DataFolder folder) {
        return folder.root().resolve("lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw LaunchProblem.failure("The data folder could not be let go: " + e.getMessage(), e);
        }
    }
}
