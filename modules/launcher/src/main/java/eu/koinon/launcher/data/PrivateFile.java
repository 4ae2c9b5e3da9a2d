package eu.koinon.launcher.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files that only their owner may read, whole or not at all. */
public final class PrivateFile {

    private PrivateFile() {}

    /** By way of a neighbour that is forced to the disk: a crash leaves the old file or the new one. */
    public static void write(Path file, byte[] content) throws IOException {
        Path neighbour = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(neighbour);
        try (FileChannel channel = open(neighbour)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(neighbour, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Opens a new file to be written bit by bit. */
    public static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Channels.newOutputStream(open(file)));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
