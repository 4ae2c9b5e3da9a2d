package eu.koinon.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.TestLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private TestLog log;

    @TempDir
    private Path folder;

    private String printed = "";

    @BeforeEach
    void open() throws Exception {
        log = new TestLog().with(1234);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_log_as_it_was_written_is_said_to_be_so_with_its_hash() throws Exception {
        assertThat(run(Optional.empty())).isEqualTo(VerifyCommand.INTACT);
        assertThat(printed)
                .startsWith("The audit log is as it was written: 1,234 entries, hash " + log.storedNode() + ".\n")
                .contains("--head FILE");
    }

    @Test
    void a_log_that_continues_the_exported_head_is_said_to_do_so() throws Exception {
        var head = export();
        log.with(6);

        assertThat(run(Optional.of(head))).isEqualTo(VerifyCommand.INTACT);
        assertThat(printed).contains("1,240 entries").endsWith("It continues the exported head.\n");
    }

    @Test
    void what_was_changed_is_said_in_a_sentence_each() throws Exception {
        var head = export();
        log.tamper(
                "DELETE FROM audit.entry WHERE position > 1230 OR position = 4",
                "UPDATE audit.entry SET outcome = 'x' WHERE position = 7");

        assertThat(run(Optional.of(head))).isEqualTo(VerifyCommand.NOT_INTACT);
        assertThat(printed.lines())
                .containsExactly(
                        "Entry 4 is missing.",
                        "Entry 7 was edited: its contents no longer give its hash.",
                        "Entries 1231 to 1234 are cut off from the end, by the database's own head.",
                        "Entries 1231 to 1234 are cut off from the end, by the exported head.",
                        "The audit log (1,229 entries) is NOT as it was written.");
    }

    @Test
    void findings_beyond_what_anybody_reads_are_counted() throws Exception {
        log.tamper("UPDATE audit.entry SET outcome = 'x'");

        assertThat(run(Optional.empty())).isEqualTo(VerifyCommand.NOT_INTACT);
        assertThat(printed).contains("There are 234 findings more.");
    }

    @Test
    void a_head_or_key_that_cannot_be_read_is_no_verification() throws Exception {
        assertThat(run(Optional.of(folder.resolve("none.txt")))).isEqualTo(VerifyCommand.NOT_VERIFIED);
        assertThat(printed).contains("none.txt");

        var head = export();
        Files.delete(folder.resolve("audit-signing.pub"));
        assertThat(run(Optional.of(head))).isEqualTo(VerifyCommand.NOT_VERIFIED);
        assertThat(printed).contains("audit-signing.pub");

        Files.write(head, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(run(Optional.of(head))).isEqualTo(VerifyCommand.NOT_VERIFIED);
    }

    @Test
    void whoever_sees_only_a_part_cannot_verify_the_whole() throws Exception {
        try (var connection = log.database().asApp()) {
            assertThat(run(connection, Optional.empty())).isEqualTo(VerifyCommand.NOT_VERIFIED);
        }
        assertThat(printed).contains("42501").contains("owns the tables");
    }

    @Test
    void the_connection_is_left_as_it_was_found() throws Exception {
        try (var connection = log.database().asOwner()) {
            connection.setAutoCommit(false);
            run(connection, Optional.empty());
            assertThat(connection.getAutoCommit()).isFalse();
            connection.setAutoCommit(true);
            run(connection, Optional.empty());
            assertThat(connection.getAutoCommit()).isTrue();
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE audit.writable (x integer)");
            }
        }
    }

    @Test
    void it_runs_with_nothing_but_this_modules_own_classes() throws Exception {
        var head = export();
        var here = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.contains("audit") && part.endsWith("classes") && !part.endsWith("test-classes"))
                .findFirst()
                .orElseThrow();
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        try (var alone = new URLClassLoader(
                        new URL[] {Path.of(here).toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                var connection = log.database().asOwner()) {
            var status = alone.loadClass(VerifyCommand.class.getName())
                    .getMethod("run", Connection.class, Optional.class, Path.class, PrintStream.class)
                    .invoke(null, connection, Optional.of(head), folder, out);
            assertThat(status).isEqualTo(VerifyCommand.INTACT);
        }
    }

    private Path export() throws Exception {
        return Files.writeString(folder.resolve("head.txt"), log.head(folder).text());
    }

    private int run(Optional<Path> head) throws Exception {
        try (var connection = log.database().asOwner()) {
            return run(connection, head);
        }
    }

    private int run(Connection connection, Optional<Path> head) {
        var out = new ByteArrayOutputStream();
        var status = VerifyCommand.run(connection, head, folder, new PrintStream(out, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        return status;
    }
}
