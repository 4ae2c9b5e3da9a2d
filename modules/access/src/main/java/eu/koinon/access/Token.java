package eu.koinon.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal access token as its owner sees it later; the secret itself is shown once, when it is made. */
public record Token(
        UUID id,
        String name,
        UUID organisation,
        Set<Permission> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
