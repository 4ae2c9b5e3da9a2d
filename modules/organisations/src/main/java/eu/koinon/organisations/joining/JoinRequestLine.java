package eu.koinon.organisations.joining;

import java.time.Instant;

/**
 * Somebody asks to join, and has shown that the address is theirs.
 *
 * @param language BCP 47 tag of the language that they are written to in
 * @param expiresAt until when it can be decided
 * @param version to be sent back with a decision
 */
public record JoinRequestLine(
        JoinRequestId id,
        String name,
        String email,
        String language,
        Instant askedAt,
        Instant expiresAt,
        long version) {}
