package eu.koinon.launcher.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    private LogFile log;

    @BeforeEach
    void open() {
        System.setProperty(LogFile.PLACE, folder.resolve(LogFile.NAME).toString());
        log = new LogFile();
    }

    @AfterEach
    void close() {
        log.close();
        System.clearProperty(LogFile.PLACE);
    }

    private void publish(String message) {
        LogRecord record = new LogRecord(Level.INFO, message);
        record.setLoggerName("eu.koinon.test");
        log.publish(record);
    }

    @Test
    void a_record_is_a_line() throws Exception {
        publish("Something happened");
        assertThat(Files.readString(folder.resolve(LogFile.NAME)))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO eu\\.koinon\\.test: Something"
                        + " happened\n");
    }

    @Test
    void a_line_break_in_a_message_does_not_make_a_record() throws Exception {
        publish("name\n2026-01-01T00:00:00.000Z SEVERE forged: nothing\r\nmore");
        assertThat(Files.readAllLines(folder.resolve(LogFile.NAME)).stream().filter(line -> line.startsWith("20")))
                .hasSize(1);
    }

    @Test
    void an_exception_is_told_with_its_place() throws Exception {
        LogRecord record = new LogRecord(Level.WARNING, "It failed");
        record.setThrown(new IllegalStateException("because"));
        log.publish(record);
        assertThat(Files.readString(folder.resolve(LogFile.NAME)))
                .contains("It failed\n    java.lang.IllegalStateException: because\n    \tat ");
    }

    @Test
    void it_goes_on_where_an_earlier_run_ended() throws Exception {
        publish("first");
        log.close();
        new LogFile().publish(new LogRecord(Level.INFO, "second"));
        assertThat(Files.readAllLines(folder.resolve(LogFile.NAME))).hasSize(2);
    }

    @Test
    void it_is_put_aside_when_it_is_large_and_the_oldest_is_dropped() throws Exception {
        String megabyte = "x".repeat(1_000_000);
        for (int i = 0; i < 62; i++) {
            publish(i + megabyte);
        }
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "koinon.log", "koinon.1.log", "koinon.2.log", "koinon.3.log", "koinon.4.log");
        assertThat(Files.size(folder.resolve("koinon.1.log"))).isBetween(10_000_000L, 12_000_000L);
    }
}
