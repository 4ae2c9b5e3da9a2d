package eu.koinon.kernel.blobs;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The store of what people upload. The same content is kept once; each use of it is a row, and what has none for a day is
 * deleted. Whether somebody may read it is for the use case to say that holds the reference.
 */
@ApplicationScoped
public class Blobs {

    @Inject
    BlobFiles files;

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @param type by which its reader may save it */
    public record Content(InputStream stream, long size, FileType type) {}

    /**
     * Takes bytes in while they come, encrypted at once. It may take as long as the slowest line, so it must not hold a
     * transaction.
     *
     * @param most bytes that are taken
     * @param taken kinds of files that are
     * @throws UploadProblem when it is too large, of another kind, or nothing
     */
    public Incoming receive(InputStream content, long most, Set<FileType> taken) throws IOException {
        return files.receive(content, most, taken);
    }

    /**
     * Keeps what has come in and refers to it. Needs a transaction: if that fails, so does the keeping.
     *
     * @return names the reference
     */
    public UUID keep(Incoming incoming) {
        hold(within, database, incoming.id());
        var known = database.first(
                within,
                row -> new StoredFile(incoming.id(), row.getObject(1, UUID.class)),
                "UPDATE kernel.blob SET touched_at = ? WHERE hash = ? RETURNING binding",
                now(),
                incoming.id().hash());
        if (known.isEmpty()) {
            database.change(
                    within,
                    "INSERT INTO kernel.blob (hash, size, type, key, binding, touched_at) VALUES (?, ?, ?, ?, ?, ?)",
                    incoming.id().hash(),
                    incoming.size(),
                    incoming.type().name(),
                    incoming.key(),
                    incoming.binding(),
                    now());
            place(incoming);
        } else if (!files.isThere(known.get())) {
            // lost with a disk, say: whoever brings it again mends it for all
            database.change(
                    within,
                    "UPDATE kernel.blob SET key = ?, binding = ? WHERE hash = ?",
                    incoming.key(),
                    incoming.binding(),
                    incoming.id().hash());
            place(incoming);
        }
        return refer(incoming.id());
    }

    private void place(Incoming incoming) {
        try {
            files.place(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID refer(BlobId blob) {
        var reference = ids.next();
        database.change(
                within,
                "INSERT INTO kernel.blob_reference (id, hash, created_at) VALUES (?, ?, ?)",
                reference,
                blob.hash(),
                now());
        return reference;
    }

    /** Gives up a reference. Needs a transaction. */
    public void release(UUID reference) {
        database.change(
                within,
                "WITH gone AS (DELETE FROM kernel.blob_reference WHERE id = ? RETURNING hash)"
                        + " UPDATE kernel.blob b SET touched_at = ? FROM gone WHERE b.hash = gone.hash",
                reference,
                now());
    }

    /**
     * Opens what is referred to; the caller closes it. Needs a transaction to look it up and none to read on.
     *
     * @throws Missing when there is no such reference
     */
    public Content open(UUID reference) {
        var kept = database.first(
                        within,
                        Blobs::kept,
                        "SELECT b.hash, b.size, b.type, b.key, b.binding FROM kernel.blob_reference r"
                                + " JOIN kernel.blob b ON b.hash = r.hash WHERE r.id = ?",
                        reference)
                .orElseThrow(Missing::new);
        try {
            return new Content(files.open(kept.file, kept.key), kept.size, kept.type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here to the end of the transaction nobody else keeps or deletes this content. */
    static void hold(DataSource source, Database database, BlobId blob) {
        database.all(source, row -> "", "SELECT pg_advisory_xact_lock(hashtextextended(?, 7))", blob.value());
    }

    private record Kept(StoredFile file, long size, FileType type, int key) {}

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new StoredFile(BlobId.of(row.getBytes("hash")), row.getObject("binding", UUID.class)),
                row.getLong("size"),
                FileType.valueOf(row.getString("type")),
                row.getInt("key"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
