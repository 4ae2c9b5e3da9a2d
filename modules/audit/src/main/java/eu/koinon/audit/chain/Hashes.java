package eu.koinon.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the chain. A leaf is SHA-256(0x00 ‖ canonical form of the entry), a node is SHA-256(0x01 ‖ the node
 * before ‖ leaf), and the node before the first entry is SHA-256 of nothing: different first bytes keep a leaf from
 * passing for a node (RFC 9162 section 2.1.1).
 *
 * <p>The canonical form is {@code koinon-audit-1}, the position in eight bytes, then each column in order: 0x00 for
 * null, else 0x01, the length in four bytes, the bytes. All numbers are big-endian; an id is its sixteen bytes, the
 * time eight bytes of microseconds since 1970, a text its UTF-8. No two entries share a form, and none is the beginning
 * of another.
 *
 * <p>One instance serves one thread.
 */
public final class Hashes {

    private static final byte[] FORMAT = "koinon-audit-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    private static final byte ABSENT = 0x00;
    private static final byte PRESENT = 0x01;

    private final MessageDigest sha256 = sha256();
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    /** The node of a log without entries. */
    public static byte[] empty() {
        return sha256().digest();
    }

    public byte[] leaf(Entry entry) {
        fill(entry);
        sha256.update(LEAF);
        sha256.update(buffer.array(), 0, buffer.position());
        return sha256.digest();
    }

    public byte[] node(byte[] previous, byte[] leaf) {
        sha256.update(NODE);
        sha256.update(previous);
        return sha256.digest(leaf);
    }

    public byte[] canonical(Entry entry) {
        fill(entry);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void fill(Entry entry) {
        buffer.clear();
        buffer.put(FORMAT).putLong(entry.position());
        put(entry.id());
        buffer.put(PRESENT).putInt(Long.BYTES).putLong(entry.atMicros());
        put(entry.person());
        put(entry.organisation());
        put(entry.on());
        put(entry.what());
        put(entry.about());
        put(entry.outcome());
        put(entry.address());
        put(entry.roles());
    }

    private void put(@Nullable UUID id) {
        makeRoom(1 + Integer.BYTES + 2 * Long.BYTES);
        if (id == null) {
            buffer.put(ABSENT);
        } else {
            buffer.put(PRESENT)
                    .putInt(2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits());
        }
    }

    private void put(@Nullable String text) {
        if (text == null) {
            makeRoom(1);
            buffer.put(ABSENT);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(1 + Integer.BYTES + bytes.length);
        buffer.put(PRESENT).putInt(bytes.length).put(bytes);
    }

    private void makeRoom(int wanted) {
        if (buffer.remaining() < wanted) {
            var larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + wanted));
            buffer = larger.put(buffer.flip());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
