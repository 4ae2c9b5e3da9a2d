package eu.koinon.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was written into a file instead of being sent.
 *
 * @param text what its reader would read, as plain text
 */
public record WrittenMail(UUID id, String recipient, String subject, Instant writtenAt, String text) {}
