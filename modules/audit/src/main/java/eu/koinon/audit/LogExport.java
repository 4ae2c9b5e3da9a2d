package eu.koinon.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A finished export, before it goes out. It was written to a file first: so nobody's slow line holds a connection to
 * the database, and nobody gets half a log that looks whole. The file has no name any more; it is gone when this is
 * closed, and when the platform dies.
 */
public final class LogExport implements AutoCloseable {

    /** With a byte order mark and CRLF (RFC 4180), as spreadsheets expect it. */
    public static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

    private final String fileName;
    private final FileChannel content;

    private LogExport(String fileName, FileChannel content) {
        this.fileName = fileName;
        this.content = content;
    }

    /** Writes the content. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public static LogExport write(String fileName, Writer writer) throws IOException {
        var file = Files.createTempFile("audit", ".csv");
        var content = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            writer.write(Channels.newOutputStream(content));
            return new LogExport(fileName, content);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    public String fileName() {
        return fileName;
    }

    /** In bytes. */
    public long size() throws IOException {
        return content.size();
    }

    public void writeTo(OutputStream out) throws IOException {
        content.position(0);
        // not closed here: that would end the file
        Channels.newInputStream(content).transferTo(out);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
