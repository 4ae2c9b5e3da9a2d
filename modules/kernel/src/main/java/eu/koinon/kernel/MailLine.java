package eu.koinon.kernel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a list. What it says is for its reader alone and is not here.
 *
 * @param attempts how often it has been handed over
 * @param lastError what the mail server said last, in its own words
 */
public record MailLine(
        UUID id,
        String recipient,
        String subject,
        MailState state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt) {}
