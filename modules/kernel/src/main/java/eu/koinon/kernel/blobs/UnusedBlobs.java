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
        var gone = database.change(
                within,
                "DELETE FROM kernel.blob b WHERE b.hash = ? AND" + UNUSED,
                blob.hash(),
                before.atOffset(ZoneOffset.UTC));
        if (gone == 1) {
            try {
                files.delete(blob);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
