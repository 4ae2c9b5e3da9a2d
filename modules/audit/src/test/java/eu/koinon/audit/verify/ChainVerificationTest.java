package eu.koinon.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.TestLog;
import eu.koinon.audit.verify.Finding.AddedTail;
import eu.koinon.audit.verify.Finding.BrokenLink;
import eu.koinon.audit.verify.Finding.EditedRow;
import eu.koinon.audit.verify.Finding.Head;
import eu.koinon.audit.verify.Finding.HeadMismatch;
import eu.koinon.audit.verify.Finding.MissingRows;
import eu.koinon.audit.verify.Finding.ShiftedRows;
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
            log.with(9)
                    .tamper("UPDATE audit.entry SET outcome = 'denied' WHERE position = 4")
                    .rehash(4, 4);

            assertThat(log.verify().findings()).containsExactly(new BrokenLink(5));
        }

        @Test
        void is_found_by_the_stored_head_when_all_hashes_after_it_were_recomputed() throws Exception {
            log.with(9)
                    .tamper("UPDATE audit.entry SET outcome = 'denied' WHERE position = 4")
                    .rehash(4, 9);

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
