package eu.koinon.launcher.runtime;

import eu.koinon.launcher.LaunchProblem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The log of the platform, {@code log/koinon.log} in the data folder; at 10 MB it becomes {@code koinon.1.log} and so
 * on, and the fifth is dropped.
 *
 * <p>The runtime makes one by its name in {@code logging.properties}, so the place is told by a system property.
 */
public final class LogFile extends Handler {

    /** The system property that names the file. */
    public static final String PLACE = "koinon.launcher.log";

    public static final String NAME = "koinon.log";

    static final String CONFIGURATION = "/logging.properties";

    private static final long LARGEST = 10_000_000;
    private static final int KEPT = 4;

    private final Path file;
    private @Nullable Writer writer;
    private long size;

    /** Sends everything that is logged or printed from now on into the folder, away from the lines a person reads. */
    public static void open(Path folder) {
        System.setProperty(PLACE, folder.resolve(NAME).toString());
        try (InputStream configuration = LogFile.class.getResourceAsStream(CONFIGURATION)) {
            if (configuration == null) {
                throw new IllegalStateException("the launcher was packed without " + CONFIGURATION);
            }
            LogManager.getLogManager().readConfiguration(configuration);
            PrintStream output =
                    new PrintStream(Files.newOutputStream(folder.resolve("output.log")), true, StandardCharsets.UTF_8);
            System.setOut(output);
            System.setErr(output);
        } catch (IOException e) {
            throw LaunchProblem.failure(
                    "The log folder %s cannot be written: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    /** Logs nothing: for commands that say all they have to say themselves. */
    public static void quiet() {
        LogManager.getLogManager().reset();
    }

    /** Opens the file that {@link #PLACE} names. */
    public LogFile() {
        this.file = Path.of(System.getProperty(PLACE, NAME));
        setFormatter(new Line());
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        String line = getFormatter().format(record);
        try {
            Writer open = open();
            open.write(line);
            open.flush();
            size += line.length();
        } catch (IOException e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    private Writer open() throws IOException {
        if (writer != null && size >= LARGEST) {
            close();
            for (int number = KEPT; number >= 1; number--) {
                Path newer = number == 1 ? file : numbered(number - 1);
                if (Files.exists(newer)) {
                    Files.move(newer, numbered(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        if (writer == null) {
            size = Files.exists(file) ? Files.size(file) : 0;
            writer = new BufferedWriter(Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
        return writer;
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName().toString().replace(".log", "." + number + ".log"));
    }

    @Override
    public synchronized void flush() {
        // each record is written through
    }

    @Override
    public synchronized void close() {
        if (writer == null) {
            return;
        }
        try {
            writer.close();
        } catch (IOException e) {
            reportError(null, e, ErrorManager.CLOSE_FAILURE);
        }
        writer = null;
    }

    /** One record: time, level, source, message; a stack trace below it. */
    private static final class Line extends Formatter {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        @Override
        public String format(LogRecord record) {
            StringBuilder line = new StringBuilder()
                    .append(TIME.format(Instant.ofEpochMilli(record.getMillis())))
                    .append(' ')
                    .append(record.getLevel().getName())
                    .append(' ')
                    .append(record.getLoggerName())
                    .append(": ")
                    // a line break in a message must not look like a record of its own
                    .append(formatMessage(record).strip().replaceAll("\\R", "\n    "))
                    .append('\n');
            Throwable thrown = record.getThrown();
            if (thrown != null) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                line.append(trace.toString().replaceAll("(?m)^", "    ").stripTrailing())
                        .append('\n');
            }
            return line.toString();
        }
    }
}
