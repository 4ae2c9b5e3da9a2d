package eu.koinon.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.TestLog;
import eu.koinon.kernel.TestDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** The form that is hashed: the database and the verifier must write the same, and no two entries may share one. */
class CanonicalFormTest {

    private static TestDatabase database;
    private static Connection owner;

    @BeforeContainer
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        owner = database.asOwner();
    }

    @AfterContainer
    static void close() throws SQLException {
        owner.close();
        database.close();
    }

    @Property(tries = 500)
    void the_database_and_the_verifier_write_the_same_bytes(@ForAll("entries") Entry entry) throws SQLException {
        assertThat(new Hashes().canonical(entry)).isEqualTo(byTheDatabase(entry));
    }

    @Property(tries = 1000)
    void an_entry_can_be_read_back_from_its_form_so_no_two_share_one(@ForAll("entries") Entry entry) {
        assertThat(readBack(new Hashes().canonical(entry))).isEqualTo(entry);
    }

    @Property(tries = 1000)
    void one_encoder_gives_the_same_for_the_second_entry_as_for_the_first(
            @ForAll("entries") Entry one, @ForAll("entries") Entry other) {
        var used = new Hashes();
        used.leaf(one);

        assertThat(used.leaf(other)).isEqualTo(new Hashes().leaf(other));
    }

    @Example
    void the_form_stays_what_it_is_for_as_long_as_logs_are_kept() {
        var entry = new Entry(
                7, TestLog.id(1), 1_796_029_200_123_456L, null, TestLog.id(2), null, "a:b", "", "done", "::1", "ADMIN");

        assertThat(HexFormat.of().formatHex(new Hashes().canonical(entry)))
                .isEqualTo("6b6f696e6f6e2d61756469742d31" + "0000000000000007"
                        + "0100000010" + "01900000000070008000000000000001"
                        + "0100000008" + "0006617aa27ac640"
                        + "00"
                        + "0100000010" + "01900000000070008000000000000002"
                        + "00"
                        + "0100000003" + "613a62"
                        + "0100000000"
                        + "0100000004" + "646f6e65"
                        + "0100000003" + "3a3a31"
                        + "0100000005" + "41444d494e");
    }

    @Provide
    Arbitrary<Entry> entries() {
        var ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        // all that a text in the database can hold: no NUL, no half of a pair
        var texts = Arbitraries.strings().all().ofMaxLength(40).map(t -> new String(
                        t.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\0", ""));
        var longTexts = Arbitraries.oneOf(texts, texts.map(t -> t.repeat(200)));
        var micros = Arbitraries.longs()
                .between(Instant.parse("1900-01-01T00:00:00Z").getEpochSecond() * 1_000_000, 250_000_000_000_000_000L);
        return Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(1),
                        ids,
                        Combinators.combine(ids.injectNull(0.3), ids.injectNull(0.3), ids.injectNull(0.3))
                                .as((a, b, c) -> new UUID[] {a, b, c}),
                        micros,
                        texts,
                        longTexts.injectNull(0.3),
                        texts,
                        Combinators.combine(texts.injectNull(0.3), texts).as((a, b) -> new String[] {a, b}))
                .as((position, id, who, at, what, about, outcome, rest) ->
                        new Entry(position, id, at, who[0], who[1], who[2], what, about, outcome, rest[0], rest[1]));
    }

    private static byte[] byTheDatabase(Entry entry) throws SQLException {
        try (var statement = owner.prepareStatement(
                "SELECT audit.canonical(ROW(?::bigint, ?::uuid, ?::timestamptz, ?::uuid, ?::uuid, ?::uuid, ?::text,"
                        + " ?::text, ?::text, ?::text, ?::text, NULL, NULL)::audit.entry)")) {
            statement.setLong(1, entry.position());
            statement.setObject(2, entry.id());
            statement.setObject(
                    3,
                    OffsetDateTime.ofInstant(
                            Instant.ofEpochSecond(
                                    Math.floorDiv(entry.atMicros(), 1_000_000L),
                                    Math.floorMod(entry.atMicros(), 1_000_000L) * 1000),
                            ZoneOffset.UTC));
            statement.setObject(4, entry.person());
            statement.setObject(5, entry.organisation());
            statement.setObject(6, entry.on());
            statement.setString(7, entry.what());
            statement.setString(8, entry.about());
            statement.setString(9, entry.outcome());
            statement.setString(10, entry.address());
            statement.setString(11, entry.roles());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static Entry readBack(byte[] form) {
        var bytes = ByteBuffer.wrap(form);
        bytes.position("koinon-audit-1".length());
        var entry = new Entry(
                bytes.getLong(),
                id(part(bytes)),
                ByteBuffer.wrap(part(bytes)).getLong(),
                id(part(bytes)),
                id(part(bytes)),
                id(part(bytes)),
                text(part(bytes)),
                text(part(bytes)),
                text(part(bytes)),
                text(part(bytes)),
                text(part(bytes)));
        assertThat(bytes.hasRemaining()).isFalse();
        return entry;
    }

    private static byte @Nullable [] part(ByteBuffer bytes) {
        if (bytes.get() == 0) {
            return null;
        }
        var part = new byte[bytes.getInt()];
        bytes.get(part);
        return part;
    }

    private static @Nullable UUID id(byte @Nullable [] part) {
        if (part == null) {
            return null;
        }
        var bytes = ByteBuffer.wrap(part);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static @Nullable String text(byte @Nullable [] part) {
        return part == null ? null : new String(part, StandardCharsets.UTF_8);
    }
}
