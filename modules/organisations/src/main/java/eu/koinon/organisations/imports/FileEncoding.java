package eu.koinon.organisations.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a file writes its letters as bytes. */
public enum FileEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    FileEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** Reads what somebody chose; none where the file itself is to tell. UTF-16 says by its first bytes which it is. */
    static Optional<FileEncoding> named(@Nullable String typed) {
        var name = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (var encoding : values()) {
            if (encoding.name().equals(name)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }
}
