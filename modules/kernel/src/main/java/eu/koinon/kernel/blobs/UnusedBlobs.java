package eu.koinon.kernel.blobs;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Content that nothing refers to. */
@ApplicationScoped
@Transactional
class UnusedBlobs {

    private static final String UNUSED =
            " touched_at < ? AND NOT EXISTS (SELECT 1 FROM kernel.blob_reference r WHERE r.hash = b.hash)";

    @Inject
    BlobFiles files;

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    List<BlobId> since(Instant before, int most) {
        return database.all(
                within,
                row -> BlobId.of(row.getBytes(1)),
                "SELECT b.hash FROM kernel.blob b WHERE" + UNUSED + " ORDER BY b.touched_at LIMIT ?",
                before.atOffset(ZoneOffset.UTC),
                most);
    }

    /** Unless somebody has referred to it again meanwhile. */
    void delete(BlobId blob, Instant before) {
        Blobs.hold(within, database, blob);
        database.first(
                        within,
                        row -> new StoredFile(blob, row.getObject(1, UUID.class)),
                        "DELETE FROM kernel.blob b WHERE b.hash = ? AND" + UNUSED + " RETURNING b.binding",
                        blob.hash(),
                        before.atOffset(ZoneOffset.UTC))
                .ifPresent(this::delete);
    }

    /** Unless a row names it. */
    void deleteUnlessNamed(StoredFile stored) {
        Blobs.hold(within, database, stored.id());
        var named = database.first(
                within,
                row -> row.getInt(1),
                "SELECT 1 FROM kernel.blob WHERE hash = ? AND binding = ?",
                stored.id().hash(),
                stored.binding());
        if (named.isEmpty()) {
            delete(stored);
        }
    }

    private void delete(StoredFile stored) {
        try {
            files.delete(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
