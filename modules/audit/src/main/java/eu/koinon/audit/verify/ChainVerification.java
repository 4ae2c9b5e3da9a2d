package eu.koinon.audit.verify;

import eu.koinon.audit.SignedHead;
import eu.koinon.audit.chain.Entry;
import eu.koinon.audit.chain.Hashes;
import eu.koinon.audit.chain.HeadNotes;
import eu.koinon.audit.verify.Finding.AddedTail;
import eu.koinon.audit.verify.Finding.BadSignature;
import eu.koinon.audit.verify.Finding.BrokenLink;
import eu.koinon.audit.verify.Finding.Head;
import eu.koinon.audit.verify.Finding.HeadMismatch;
import eu.koinon.audit.verify.Finding.InsertedRow;
import eu.koinon.audit.verify.Finding.MissingHead;
import eu.koinon.audit.verify.Finding.MissingRows;
import eu.koinon.audit.verify.Finding.TruncatedTail;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole log once, in order, and recomputes every hash from the columns. It sees one moment of the database,
 * so it may run while the platform writes, and it holds a few rows at a time, however long the log is.
 *
 * <p>What it finds depends on what it is given. The rows alone show every change that did not also recompute all hashes
 * up to the end and the stored head. Against an exported head that change shows too, up to the entry the head was made
 * at.
 */
public final class ChainVerification {

    private static final int ROWS_AT_ONCE = 2000;
    private static final String ROWS =
            "SELECT position, id, CASE WHEN isfinite(at) THEN (extract(epoch FROM at) * 1000000)::bigint END,"
                    + " person_id, organisation_id, on_organisation_id, what, about, outcome, address, roles, leaf,"
                    + " node FROM audit.entry ORDER BY position";

    private final Hashes hashes = new Hashes();
    private final Findings findings = new Findings(hashes);
    private final @Nullable SignedHead exported;
    private byte[] previous = Hashes.empty();
    private byte @Nullable [] atExported;
    private long entries;
    private long next = 1;

    private ChainVerification(@Nullable SignedHead exported) {
        this.exported = exported;
        this.atExported = exported != null && exported.count() == 0 ? previous : null;
    }

    /**
     * Verifies the log.
     *
     * @param connection as the role that owns the tables; its transaction, if any, is ended
     * @param exportedHead the text of a signed head, if there is one to compare with
     * @param key whose signature the exported head must have
     */
    public static Verification of(Connection connection, @Nullable String exportedHead, @Nullable PublicKey key)
            throws SQLException {
        String distrust = null;
        SignedHead exported = null;
        if (exportedHead != null) {
            try {
                exported = HeadNotes.read(exportedHead);
                if (key == null || !HeadNotes.isSignedBy(key, exportedHead)) {
                    distrust = "it was not signed with this network's key, or was changed afterwards";
                }
            } catch (HeadNotes.Unreadable e) {
                distrust = e.getMessage();
            }
        }
        var verification = new ChainVerification(distrust == null ? exported : null);
        return verification.run(connection, distrust);
    }

    private Verification run(Connection connection, @Nullable String distrust) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.rollback();
        }
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // one snapshot for the rows and the head that belongs to them
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(ROWS)) {
                while (rows.next()) {
                    check(rows);
                }
            }
            try (var rows = statement.executeQuery("SELECT count, node FROM audit.head")) {
                compareWithStored(rows);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
        compareWithExported();
        if (distrust != null) {
            findings.add(new BadSignature(distrust));
        }
        return findings.verification(entries, Base64.getEncoder().encodeToString(previous));
    }

    private void check(ResultSet row) throws SQLException {
        var entry = new Entry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
        var leaf = hash(row, 12);
        var node = hash(row, 13);
        entries++;
        if (entry.position() < next) {
            findings.add(new InsertedRow(entry.position()));
            return;
        }
        var follows = entry.position() == next;
        if (!follows) {
            findings.add(new MissingRows(next, entry.position() - 1));
        }
        if (!Arrays.equals(hashes.leaf(entry), leaf)) {
            findings.addMisfit(entry, leaf);
        } else if (follows && !Arrays.equals(hashes.node(previous, leaf), node)) {
            findings.add(new BrokenLink(entry.position()));
        }
        // go on from what is stored, so that one change is one finding and not one a row
        previous = node;
        next = entry.position() + 1;
        if (exported != null && exported.count() == entry.position()) {
            atExported = node;
        }
    }

    /** Whoever may edit the table may also let it take nulls. */
    private static byte[] hash(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private void compareWithStored(ResultSet head) throws SQLException {
        if (!head.next()) {
            findings.add(new MissingHead());
            return;
        }
        var count = head.getLong(1);
        if (count >= next) {
            findings.add(new TruncatedTail(next, count, Head.STORED));
        } else if (count < next - 1) {
            findings.add(new AddedTail(count + 1, next - 1));
        } else if (!Arrays.equals(head.getBytes(2), previous)) {
            findings.add(new HeadMismatch(count, Head.STORED));
        }
    }

    private void compareWithExported() {
        if (exported == null) {
            return;
        }
        if (exported.count() >= next) {
            findings.add(new TruncatedTail(next, exported.count(), Head.EXPORTED));
        } else if (!Arrays.equals(Base64.getDecoder().decode(exported.node()), atExported)) {
            findings.add(new HeadMismatch(exported.count(), Head.EXPORTED));
        }
    }
}
