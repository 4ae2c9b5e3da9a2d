package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.blobs.FileType;
import eu.koinon.organisations.interest.calls.QuestionId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that answers a question.
 *
 * @param reference to its content
 * @param hash SHA-256 of its content
 */
public record AttachedFile(
        FileId id,
        QuestionId question,
        UUID reference,
        String name,
        long size,
        FileType type,
        String hash,
        String addedBy,
        Instant addedAt) {}
