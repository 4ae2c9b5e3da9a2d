package eu.koinon.web.api;

import eu.koinon.access.Permission;
import eu.koinon.access.Token;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token.
 *
 * @param organisation whom it acts for
 * @param scopes what it may do, such as {@code organisation:list}
 * @param secret only in the answer that makes it; nobody can read it again
 */
public record TokenView(
        UUID id,
        String name,
        UUID organisation,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String secret) {

    public TokenView {
        scopes = List.copyOf(scopes);
    }

    static TokenView of(Token token, @Nullable String secret) {
        return new TokenView(
                token.id(),
                token.name(),
                token.organisation(),
                token.scopes().stream().sorted().map(Permission::words).toList(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                secret);
    }
}
