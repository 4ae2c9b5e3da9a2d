package eu.koinon.kernel.blobs;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file in the store. The row says which file holds the content; one that no row names was left by a transaction that did
 * not come to its end.
 */
record StoredFile(BlobId id, UUID binding) {

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{64})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Optional<StoredFile> named(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new StoredFile(new BlobId(parts.group(1)), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    String name() {
        return id.value() + "." + binding;
    }

    /** Two levels, so that no folder grows too long to list. */
    String folder() {
        return id.value().substring(0, 2);
    }
}
