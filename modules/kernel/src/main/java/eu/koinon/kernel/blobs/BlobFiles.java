package eu.koinon.kernel.blobs;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of the blob store: written beside, then moved into their place at once; never changed there. */
@ApplicationScoped
public class BlobFiles {

    private static final String INCOMING = ".incoming";
    private static final int BUFFER = 65_536;

    @Inject
    Settings settings;

    @Inject
    Ids ids;

    private volatile @Nullable BlobKeys keys;

    Incoming receive(InputStream content, long most, Set<FileType> taken) throws IOException {
        var head = content.readNBytes(FileType.HEAD);
        if (head.length == 0) {
            throw new UploadProblem.NoFile();
        }
        var type = FileType.sniff(head)
                .filter(taken::contains)
                .orElseThrow(() -> new UploadProblem.WrongType(
                        EnumSet.copyOf(taken).stream().map(FileType::ending).collect(Collectors.joining(", "))));
        var binding = ids.next();
        var file = folder(INCOMING).resolve(binding.toString());
        var done = false;
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = write(file, binding, head, content, most, digest);
            done = true;
            return new Incoming(BlobId.of(digest.digest()), size, type, file, keys().present(), binding);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encrypting a file", e);
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long write(Path file, UUID binding, byte[] head, InputStream rest, long most, MessageDigest digest)
            throws IOException, GeneralSecurityException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        long size = 0;
        try (OutputStream out = keys().encrypting()
                .newEncryptingStream(Files.newOutputStream(file, StandardOpenOption.WRITE), binding(binding))) {
            var buffer = head;
            var length = head.length;
            while (length >= 0) {
                size += length;
                if (size > most) {
                    throw new UploadProblem.FileTooLarge(most);
                }
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
                buffer = buffer == head ? new byte[BUFFER] : buffer;
                length = rest.read(buffer);
            }
        }
        flush(file);
        return size;
    }

    /** A row must never stand for a file that a power cut has emptied. */
    private static void flush(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    void place(Incoming incoming) throws IOException {
        var stored = new StoredFile(incoming.id(), incoming.binding());
        var folder = folder(stored.folder());
        Files.move(incoming.file(), folder.resolve(stored.name()), StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
    }

    boolean isThere(StoredFile stored) {
        return Files.exists(place(stored));
    }

    void delete(StoredFile stored) throws IOException {
        Files.deleteIfExists(place(stored));
    }

    InputStream open(StoredFile stored, int key) throws IOException {
        try {
            return keys().decrypting(key)
                    .newDecryptingStream(Files.newInputStream(place(stored)), binding(stored.binding()));
        } catch (GeneralSecurityException e) {
            throw new IOException("the file cannot be decrypted", e);
        }
    }

    /** What lies in a folder since before a moment. */
    List<StoredFile> in(String folder, Instant before) throws IOException {
        var path = settings.data().resolve("blobs").resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        var old = new ArrayList<StoredFile>();
        try (var all = Files.list(path)) {
            for (var file : all.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    StoredFile.named(file.getFileName().toString()).ifPresent(old::add);
                }
            }
        }
        return old;
    }

    private Path place(StoredFile stored) {
        return settings.data().resolve("blobs").resolve(stored.folder()).resolve(stored.name());
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(settings.data().resolve("blobs").resolve(name));
    }

    Path incoming() throws IOException {
        return folder(INCOMING);
    }

    private BlobKeys keys() {
        var known = keys;
        if (known == null) {
            known = BlobKeys.read(settings.keys().resolve("blobs.key"));
            keys = known;
        }
        return known;
    }

    private static byte[] binding(UUID binding) {
        var label = "koinon-blob-1".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(label.length + 16)
                .put(label)
                .putLong(binding.getMostSignificantBits())
                .putLong(binding.getLeastSignificantBits())
                .array();
    }
}
