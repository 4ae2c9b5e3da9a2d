package eu.koinon.organisations.interest.calls;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One call in a list.
 *
 * @param open whether it takes applications now
 * @param firstDeadline what the deadline was before it was put off; nothing when it never was
 */
public record CallLine(
        CallId id,
        CallState state,
        boolean renewal,
        boolean open,
        Texts title,
        Texts summary,
        Instant deadline,
        @Nullable Instant firstDeadline,
        ZoneId zone) {}
