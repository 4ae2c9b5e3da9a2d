package eu.koinon.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device at which a person is signed in.
 *
 * @param agent what the browser called itself
 * @param address the network address it came from when it signed in
 * @param here whether it is the one that asks
 */
public record Device(
        UUID id,
        @Nullable String agent,
        @Nullable String address,
        @Nullable String method,
        Instant signedInAt,
        Instant lastSeenAt,
        boolean here) {}
