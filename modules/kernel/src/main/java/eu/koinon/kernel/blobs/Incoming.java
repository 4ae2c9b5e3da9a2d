package eu.koinon.kernel.blobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What has come in and is not kept yet. Closing it throws away what was not kept.
 *
 * @param size bytes of the content, not of the file that holds it encrypted
 * @param binding what the encryption is bound to, so that one file cannot be put in another's place
 */
public record Incoming(BlobId id, long size, FileType type, Path file, int key, UUID binding) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
