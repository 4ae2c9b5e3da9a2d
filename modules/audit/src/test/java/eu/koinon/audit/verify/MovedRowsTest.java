package eu.koinon.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.TestLog;
import eu.koinon.audit.verify.Finding.AddedTail;
import eu.koinon.audit.verify.Finding.BrokenLink;
import eu.koinon.audit.verify.Finding.EditedRow;
import eu.koinon.audit.verify.Finding.Head;
import eu.koinon.audit.verify.Finding.HeadMismatch;
import eu.koinon.audit.verify.Finding.InsertedRow;
import eu.koinon.audit.verify.Finding.ShiftedRows;
import eu.koinon.audit.verify.Finding.SwappedRows;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that stand where none, or others, were written. */
class MovedRowsTest {

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
}
