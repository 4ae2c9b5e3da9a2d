package eu.koinon.kernel.blobs;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names content by itself.
 *
 * @param value SHA-256 of the content, 64 hexadecimal digits in lower case
 */
public record BlobId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public BlobId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no SHA-256");
        }
    }

    static BlobId of(byte[] hash) {
        return new BlobId(HexFormat.of().formatHex(hash));
    }

    byte[] hash() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
