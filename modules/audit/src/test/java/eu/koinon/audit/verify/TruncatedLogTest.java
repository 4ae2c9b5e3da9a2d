package eu.koinon.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.SignedHead;
import eu.koinon.audit.TestLog;
import eu.koinon.audit.verify.Finding.BadSignature;
import eu.koinon.audit.verify.Finding.Head;
import eu.koinon.audit.verify.Finding.HeadMismatch;
import eu.koinon.audit.verify.Finding.MissingHead;
import eu.koinon.audit.verify.Finding.TruncatedTail;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the log, and the heads that tell where it was. */
class TruncatedLogTest {

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
            log.tamper("DELETE FROM audit.entry", "UPDATE audit.head SET count = 0, node = sha256('')");

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
                    head.origin(),
                    head.network(),
                    2,
                    head.node(),
                    head.time(),
                    head.text().replace("\n3\n", "\n2\n"));

            assertThat(log.verify(changed, keys).findings()).hasOnlyElementsOfType(BadSignature.class);
        }

        @Test
        void that_is_some_other_file_proves_nothing() throws Exception {
            log.with(3).head(keys);
            var other = new SignedHead("", "", 0, "", TestLog.BEGIN, "Dear colleagues,\n\nplease find attached");

            assertThat(log.verify(other, keys).findings()).hasOnlyElementsOfType(BadSignature.class);
        }
    }
}
