package eu.koinon.organisations.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells from its bytes how a file is written. A byte order mark says it; so do the null bytes of UTF-16. Otherwise the
 * lines with other letters than those of ASCII decide: if one of them is UTF-8 the file is, and what is not is wrong row
 * by row; if none is, the file is in Windows-1252, which is what spreadsheets in Western Europe write.
 */
final class Recognising {

    private static final int LONGEST_LINE = 65_536;

    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private boolean beyondAscii;
    private int asUtf8;
    private int otherwise;

    private Recognising() {}

    /** Reads the stream to its end, and closes nothing. */
    static FileEncoding read(InputStream content) throws IOException {
        var head = content.readNBytes(LONGEST_LINE);
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return FileEncoding.UTF_8;
        }
        if (begins(head, 0xFF, 0xFE) || nulls(head, 1)) {
            return FileEncoding.UTF_16LE;
        }
        if (begins(head, 0xFE, 0xFF) || nulls(head, 0)) {
            return FileEncoding.UTF_16BE;
        }
        var recognising = new Recognising();
        var buffer = head;
        var read = head.length;
        while (read > 0) {
            for (int i = 0; i < read; i++) {
                recognising.take(buffer[i]);
            }
            buffer = buffer == head ? new byte[LONGEST_LINE] : buffer;
            read = content.read(buffer);
        }
        recognising.endLine();
        return recognising.otherwise > 0 && recognising.asUtf8 == 0 ? FileEncoding.WINDOWS_1252 : FileEncoding.UTF_8;
    }

    private void take(byte each) {
        if (each == '\n' || each == '\r' || length == LONGEST_LINE) {
            endLine();
        }
        line[length++] = each;
        beyondAscii |= each < 0;
    }

    private void endLine() {
        if (beyondAscii) {
            if (isUtf8(line, length)) {
                asUtf8++;
            } else {
                otherwise++;
            }
        }
        length = 0;
        beyondAscii = false;
    }

    private static boolean isUtf8(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether most bytes at every second place are null, as they are in UTF-16 with mostly Latin letters. */
    private static boolean nulls(byte[] head, int from) {
        var pairs = head.length / 2;
        var found = 0;
        for (int i = from; i < pairs * 2; i += 2) {
            found += head[i] == 0 ? 1 : 0;
        }
        return pairs > 1 && found * 2 > pairs;
    }
}
