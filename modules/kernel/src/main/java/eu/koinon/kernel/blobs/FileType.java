package eu.koinon.kernel.blobs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of files that are taken in, known by their first bytes and never by their name. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    /** A table as text. Nothing marks it, so it is whatever holds text and is of no other kind. */
    CSV("text/csv", "csv");

    /** As many bytes of a file are looked at. */
    static final int HEAD = 65_536;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int ZIP_NAME = 30; // APPNOTE 4.3.7: the name follows the local header's thirty bytes
    private static final String ODF_NAME = "mimetype";

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its file name ends with. */
    public String ending() {
        return ending;
    }

    /** The kind of a file that begins so, if it is one of these. */
    static Optional<FileType> sniff(byte[] head) {
        if (begins(head, 0, bytes("%PDF-"))) {
            return Optional.of(PDF);
        }
        if (begins(head, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return Optional.of(PNG);
        }
        if (begins(head, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0, ZIP)) {
            // ODF 1.3 part 2, 3.3: the first entry says the type, stored plainly
            if (begins(head, ZIP_NAME, bytes(ODF_NAME + ODT.mediaType))) {
                return Optional.of(ODT);
            }
            return holdsEntry(head, bytes("word/")) ? Optional.of(DOCX) : Optional.empty();
        }
        return isText(head) ? Optional.of(CSV) : Optional.empty();
    }

    /** Whether there are no controls that no text has; in UTF-16 every other byte may be null. */
    private static boolean isText(byte[] head) {
        var wide = begins(head, 0, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || begins(head, 0, new byte[] {(byte) 0xFE, (byte) 0xFF})
                || (head.length > 3 && (head[0] == 0) != (head[1] == 0) && (head[2] == 0) != (head[3] == 0));
        if (wide) {
            return true;
        }
        for (var each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsEntry(byte[] head, byte[] name) {
        for (int at = 0; at + ZIP_NAME + name.length <= head.length; at++) {
            if (head[at] == 'P' && begins(head, at, ZIP) && begins(head, at + ZIP_NAME, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, int at, byte[] wanted) {
        if (head.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (head[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
