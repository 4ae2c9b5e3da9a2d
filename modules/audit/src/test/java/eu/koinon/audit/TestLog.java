package eu.koinon.audit;

import eu.koinon.audit.chain.HeadNotes;
import eu.koinon.audit.chain.SigningKeys;
import eu.koinon.audit.verify.ChainVerification;
import eu.koinon.audit.verify.Verification;
import eu.koinon.kernel.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log to be written, tampered with and verified. */
public final class TestLog implements AutoCloseable {

    public static final Instant BEGIN = Instant.parse("2026-11-30T09:00:00.123456Z");

    private final TestDatabase database = TestDatabase.fresh();
    private long count;

    public TestDatabase database() {
        return database;
    }

    /** Writes entries that differ from each other in every column. */
    public TestLog with(int entries) throws SQLException {
        try (var connection = database.asApp()) {
            for (int i = 0; i < entries; i++) {
                count++;
                append(
                        connection,
                        id(count),
                        BEGIN.plusSeconds(count),
                        id(1000 + count),
                        id(2000 + count),
                        id(3000 + count),
                        "membership:invite-" + count,
                        "about " + count,
                        "done",
                        "192.0.2." + count % 250,
                        count % 2 == 0 ? "ADMIN" : "ADMIN,MEMBER");
            }
        }
        return this;
    }

    public static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    public static void append(
            Connection connection,
            UUID id,
            Instant at,
            @Nullable UUID person,
            @Nullable UUID organisation,
            @Nullable UUID on,
            String what,
            @Nullable String about,
            String outcome,
            @Nullable String address,
            String roles)
            throws SQLException {
        try (var statement = connection.prepareStatement("SELECT audit.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, id);
            statement.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setObject(3, person);
            statement.setObject(4, organisation);
            statement.setObject(5, on);
            statement.setString(6, what);
            statement.setString(7, about);
            statement.setString(8, outcome);
            statement.setString(9, address);
            statement.setString(10, roles);
            statement.execute();
        }
    }

    /** What only somebody with the owner's rights could do. */
    public TestLog tamper(String... statements) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
        return this;
    }

    /** Recomputes leaf and node of these entries and of nothing after them, with the database's own functions. */
    public TestLog rehash(long first, long last) throws SQLException {
        for (var position = first; position <= last; position++) {
            tamper("""
                    UPDATE audit.entry e SET leaf = sha256('\\x00'::bytea || audit.canonical(e))
                    WHERE position = %1$d
                    """.formatted(position), """
                    UPDATE audit.entry e SET node = sha256('\\x01'::bytea
                        || coalesce((SELECT p.node FROM audit.entry p WHERE p.position = e.position - 1), sha256(''))
                        || e.leaf)
                    WHERE position = %1$d
                    """.formatted(position));
        }
        return this;
    }

    /** Makes the stored head that of the last entry. */
    public TestLog moveHead() throws SQLException {
        return tamper("UPDATE audit.head SET (count, node) ="
                + " (SELECT e.position, e.node FROM audit.entry e ORDER BY e.position DESC LIMIT 1)");
    }

    public SignedHead head(Path keys) throws Exception {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var head = statement.executeQuery("SELECT count, node FROM audit.head")) {
            head.next();
            return HeadNotes.sign(
                    SigningKeys.readOrCreate(keys),
                    "koinon.example/audit",
                    "Test network",
                    head.getLong(1),
                    head.getBytes(2),
                    BEGIN);
        }
    }

    public Verification verify() throws SQLException {
        try (var connection = database.asOwner()) {
            return ChainVerification.of(connection, null, null);
        }
    }

    public Verification verify(SignedHead head, Path keys) throws Exception {
        try (var connection = database.asOwner()) {
            return ChainVerification.of(connection, head.text(), SigningKeys.readOpen(keys));
        }
    }

    public String storedNode() throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var head = statement.executeQuery("SELECT node FROM audit.head")) {
            head.next();
            return Base64.getEncoder().encodeToString(head.getBytes(1));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
