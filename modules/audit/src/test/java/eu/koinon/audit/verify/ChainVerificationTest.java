package eu.koinon.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.SignedHead;
import eu.koinon.audit.TestLog;
import eu.koinon.audit.verify.Finding.AddedTail;
import eu.koinon.audit.verify.Finding.BadSignature;
import eu.koinon.audit.verify.Finding.BrokenLink;
import eu.koinon.audit.verify.Finding.EditedRow;
import eu.koinon.audit.verify.Finding.Head;
import eu.koinon.audit.verify.Finding.HeadMismatch;
import eu.koinon.audit.verify.Finding.InsertedRow;
import eu.koinon.audit.verify.Finding.MissingHead;
import eu.koinon.audit.verify.Finding.MissingRows;
import eu.koinon.audit.verify.Finding.ShiftedRows;
import eu.koinon.audit.verify.Finding.SwappedRows;
import eu.koinon.audit.verify.Finding.TruncatedTail;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainVerificationTest {

    private static final String COLUMNS =
            "id, at, person_id, organisation_id, on_organisation_id, what, about, outcome, address, roles";

    private TestLog log;

    @TempDir
    private Path keys;

    @BeforeEach
    void open() {
        log = new TestLog();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Nested
    class A_log_that_nobody_touched {

        @Test
        void is_intact() throws Exception {
            var verification = log.with(20).verify();

            assertThat(verification.findings()).isEmpty();
            assertThat(verification.entries()).isEqualTo(20);
            assertThat(verification.node()).isEqualTo(log.storedNode());
        }

        @Test
        void is_intact_while_empty() throws Exception {
            var head = log.head(keys);

            assertThat(log.verify(head, keys).findings()).isEmpty();
            assertThat(log.verify().entries()).isZero();
        }

        @Test
        void continues_each_head_that_was_exported_from_it() throws Exception {
            var atNone = log.head(keys);
            var atFive = log.with(5).head(keys);
            var atTwelve = log.with(7).head(keys);

            assertThat(log.verify(atNone, keys).findings()).isEmpty();
            assertThat(log.verify(atFive, keys).findings()).isEmpty();
            assertThat(log.verify(atTwelve, keys).findings()).isEmpty();
        }
    }

    @Nested
    class An_edited_row {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "id = '0190f000-0000-7000-8000-000000000000'",
                    "at = at + interval '1 microsecond'",
                    "at = 'infinity'",
                    "person_id = '0190f000-0000-7000-8000-000000000000'",
                    "person_id = NULL",
                    "organisation_id = '0190f000-0000-7000-8000-000000000000'",
                    "organisation_id = NULL",
                    "on_organisation_id = organisation_id",
                    "on_organisation_id = NULL",
                    "what = what || ' '",
                    "about = ''",
                    "about = NULL",
                    "about = what, what = about",
                    "outcome = 'denied'",
                    "address = '192.0.2.255'",
                    "address = NULL",
                    "roles = ''",
                    "roles = 'MEMBER'",
                    "leaf = sha256('x')",
                    "leaf = ''",
                })
        void is_found_whichever_column_it_is(String change) throws Exception {
            log.with(9).tamper("UPDATE audit.entry SET " + change + " WHERE position = 4");

            assertThat(log.verify().findings()).containsExactly(new EditedRow(4));
        }

        @Test
        void is_found_at_the_first_and_the_last_place() throws Exception {
            log.with(9).tamper("UPDATE audit.entry SET outcome = 'x' WHERE position IN (1, 9)");

            assertThat(log.verify().findings()).containsExactly(new EditedRow(1), new EditedRow(9));
        }

        @Test
        void is_found_when_its_node_was_edited() throws Exception {
            log.with(9).tamper("UPDATE audit.entry SET node = sha256('x') WHERE position = 4");

            assertThat(log.verify().findings()).containsExactly(new BrokenLink(4), new BrokenLink(5));
        }

        @Test
        void is_found_when_the_position_was_edited() throws Exception {
            log.with(9).tamper("UPDATE audit.entry SET position = 40 WHERE position = 4");

            assertThat(log.verify().findings())
                    .containsExactly(
                            new MissingRows(4, 4), new MissingRows(10, 39), new EditedRow(40), new AddedTail(10, 40));
        }

        @Test
        void is_found_by_the_next_row_when_its_own_hashes_were_recomputed() throws Exception {
            log.with(9).tamper("UPDATE audit.entry SET outcome = 'denied' WHERE position = 4").rehash(4, 4);

            assertThat(log.verify().findings()).containsExactly(new BrokenLink(5));
        }

        @Test
        void is_found_by_the_stored_head_when_all_hashes_after_it_were_recomputed() throws Exception {
            log.with(9).tamper("UPDATE audit.entry SET outcome = 'denied' WHERE position = 4").rehash(4, 9);

            assertThat(log.verify().findings()).containsExactly(new HeadMismatch(9, Head.STORED));
        }

        @Test
        void is_found_by_an_exported_head_alone_when_everything_was_recomputed() throws Exception {
            var head = log.with(7).head(keys);
            log.with(2)
                    .tamper("UPDATE audit.entry SET outcome = 'denied' WHERE position = 4")
                    .rehash(4, 9)
                    .moveHead();

            assertThat(log.verify().findings()).isEmpty();
            assertThat(log.verify(head, keys).findings()).containsExactly(new HeadMismatch(7, Head.EXPORTED));
        }
    }

    @Nested
    class A_deleted_row {

        @Test
        void is_found() throws Exception {
            log.with(9).tamper("DELETE FROM audit.entry WHERE position = 4");

            assertThat(log.verify().findings()).containsExactly(new MissingRows(4, 4));
        }

        @Test
        void is_found_at_the_beginning() throws Exception {
            log.with(9).tamper("DELETE FROM audit.entry WHERE position < 4");

            assertThat(log.verify().findings()).containsExactly(new MissingRows(1, 3));
        }

        @Test
        void is_found_when_the_rows_after_it_were_moved_up() throws Exception {
            log.with(9)
                    .tamper(
                            "DELETE FROM audit.entry WHERE position = 4",
                            "UPDATE audit.entry SET position = position - 1000 WHERE position > 4",
                            "UPDATE audit.entry SET position = position + 999 WHERE position < 0")
                    .moveHead();

            assertThat(log.verify().findings()).containsExactly(new ShiftedRows(4, 8, 1));
        }

        @Test
        void is_found_by_an_exported_head_when_everything_was_recomputed() throws Exception {
            var head = log.with(9).head(keys);
            log.tamper(
                            "DELETE FROM audit.entry WHERE position = 4",
                            "UPDATE audit.entry SET position = position - 1000 WHERE position > 4",
                            "UPDATE audit.entry SET position = position + 999 WHERE position < 0")
                    .rehash(4, 8)
                    .moveHead()
                    .with(1);

            assertThat(log.verify().findings()).isEmpty();
            assertThat(log.verify(head, keys).findings()).containsExactly(new HeadMismatch(9, Head.EXPORTED));
        }
    }

    @Nested
    class An_inserted_row {

        private void makeRoomAt(int position) throws SQLException {
            log.tamper(
                    "UPDATE audit.entry SET position = position - 1000 WHERE position >= " + position,
                    "UPDATE audit.entry SET position = position + 1001 WHERE position < 0");
        }

        private void insertAt(int position) throws SQLException {
            log.tamper("INSERT INTO audit.entry SELECT " + position + ", '0190f000-0000-7000-8000-000000000000', at,"
                    + " person_id, organisation_id, on_organisation_id, 'x', about, outcome, address, roles, leaf, node"
                    + " FROM audit.entry WHERE position = 1");
        }

        @Test
        void is_found_in_the_middle() throws Exception {
            log.with(9);
            makeRoomAt(4);
            insertAt(4);
            log.moveHead();

            assertThat(log.verify().findings()).containsExactly(new EditedRow(4), new ShiftedRows(5, 10, -1));
        }

        @Test
        void is_found_before_the_beginning() throws Exception {
            log.with(9);
            insertAt(0);

            assertThat(log.verify().findings()).containsExactly(new InsertedRow(0));
        }

        @Test
        void is_found_at_a_place_that_is_taken() throws Exception {
            log.with(9).tamper("ALTER TABLE audit.entry DROP CONSTRAINT entry_pkey");
            insertAt(9);

            assertThat(log.verify().findings()).contains(new InsertedRow(9));
        }

        @Test
        void is_found_at_the_end() throws Exception {
            log.with(9);
            insertAt(10);
            log.rehash(10, 10);

            assertThat(log.verify().findings()).containsExactly(new AddedTail(10, 10));
        }

        @Test
        void is_found_by_an_exported_head_when_everything_was_recomputed() throws Exception {
            var head = log.with(9).head(keys);
            makeRoomAt(4);
            insertAt(4);
            log.rehash(4, 10).moveHead();

            assertThat(log.verify().findings()).isEmpty();
            assertThat(log.verify(head, keys).findings()).containsExactly(new HeadMismatch(9, Head.EXPORTED));
        }
    }

    @Nested
    class Swapped_rows {

        @ParameterizedTest
        @ValueSource(ints = {4, 8})
        void are_found_with_their_hashes(int other) throws Exception {
            log.with(9)
                    .tamper(
                            "UPDATE audit.entry SET position = -1 WHERE position = 3",
                            "UPDATE audit.entry SET position = 3 WHERE position = " + other,
                            "UPDATE audit.entry SET position = " + other + " WHERE position = -1");

            assertThat(log.verify().findings()).containsExactly(new SwappedRows(3, other));
        }

        @ParameterizedTest
        @ValueSource(ints = {4, 8})
        void are_found_when_the_hashes_stayed(int other) throws Exception {
            log.with(9)
                    .tamper(
                            "CREATE TABLE audit.aside AS SELECT * FROM audit.entry",
                            "ALTER TABLE audit.entry DROP CONSTRAINT entry_id_key",
                            "UPDATE audit.entry e SET (" + COLUMNS + ") = (SELECT " + COLUMNS
                                    + " FROM audit.aside a WHERE a.position = " + (3 + other) + " - e.position)"
                                    + " WHERE position IN (3, " + other + ")");

            assertThat(log.verify().findings()).containsExactly(new SwappedRows(3, other));
        }

        @Test
        void are_found_when_their_own_hashes_were_recomputed() throws Exception {
            log.with(9)
                    .tamper(
                            "UPDATE audit.entry SET position = -1 WHERE position = 3",
                            "UPDATE audit.entry SET position = 3 WHERE position = 4",
                            "UPDATE audit.entry SET position = 4 WHERE position = -1")
                    .rehash(3, 4);

            assertThat(log.verify().findings()).containsExactly(new BrokenLink(5));
        }
    }

    @Nested
    class A_truncated_log {

        @Test
        void is_found_by_the_stored_head() throws Exception {
            log.with(9).tamper("DELETE FROM audit.entry WHERE position > 6");

            assertThat(log.verify().findings()).containsExactly(new TruncatedTail(7, 9, Head.STORED));
        }

        @Test
        void is_found_by_an_exported_head_when_the_stored_one_was_moved() throws Exception {
            var head = log.with(9).head(keys);
            log.tamper("DELETE FROM audit.entry WHERE position > 6").moveHead();

            assertThat(log.verify().findings()).isEmpty();
            assertThat(log.verify(head, keys).findings()).containsExactly(new TruncatedTail(7, 9, Head.EXPORTED));
        }

        @Test
        void is_found_by_an_exported_head_when_it_was_filled_up_again() throws Exception {
            var head = log.with(9).head(keys);
            log.tamper("DELETE FROM audit.entry WHERE position > 6").moveHead().with(5);

            assertThat(log.verify().findings()).isEmpty();
            assertThat(log.verify(head, keys).findings()).containsExactly(new HeadMismatch(9, Head.EXPORTED));
        }

        @Test
        void is_found_when_nothing_is_left() throws Exception {
            var head = log.with(9).head(keys);
            log.tamper(
                    "DELETE FROM audit.entry", "UPDATE audit.head SET count = 0, node = sha256('')");

            assertThat(log.verify().findings()).isEmpty();
            assertThat(log.verify(head, keys).findings()).containsExactly(new TruncatedTail(1, 9, Head.EXPORTED));
        }
    }

    @Nested
    class A_head {

        @Test
        void that_is_gone_from_the_database_is_found() throws Exception {
            log.with(3).tamper("DELETE FROM audit.head");

            assertThat(log.verify().findings()).containsExactly(new MissingHead());
        }

        @Test
        void that_another_key_signed_proves_nothing() throws Exception {
            var forged = log.with(3).head(keys.resolve("forger"));
            log.head(keys);

            assertThat(log.verify(forged, keys).findings()).hasOnlyElementsOfType(BadSignature.class);
        }

        @Test
        void that_was_changed_proves_nothing() throws Exception {
            var head = log.with(3).head(keys);
            var changed = new SignedHead(
                    head.origin(), head.network(), 2, head.node(), head.time(), head.text().replace("\n3\n", "\n2\n"));

            assertThat(log.verify(changed, keys).findings()).hasOnlyElementsOfType(BadSignature.class);
        }

        @Test
        void that_is_some_other_file_proves_nothing() throws Exception {
            log.with(3).head(keys);
            var other = new SignedHead("", "", 0, "", TestLog.BEGIN, "Dear colleagues,\n\nplease find attached");

            assertThat(log.verify(other, keys).findings()).hasOnlyElementsOfType(BadSignature.class);
        }
    }

    @Test
    void a_wholly_shuffled_log_gives_a_report_of_bounded_length() throws Exception {
        log.with(1500).tamper("UPDATE audit.entry SET outcome = 'x'");

        var verification = log.verify();

        assertThat(verification.findings()).hasSize(1000);
        assertThat(verification.more()).isEqualTo(500);
    }

    @Test
    void a_verification_sees_one_moment_while_others_write() throws Exception {
        log.with(50);
        var writer = new Thread(() -> {
            try {
                log.with(300);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        var seen = 0L;
        while (writer.isAlive()) {
            var verification = log.verify();
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.entries()).isGreaterThanOrEqualTo(seen);
            seen = verification.entries();
        }
        writer.join();
        assertThat(log.verify().entries()).isEqualTo(350);
    }
}
