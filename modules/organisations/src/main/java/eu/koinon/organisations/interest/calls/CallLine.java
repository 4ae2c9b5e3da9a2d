package eu.koinon.organisations.interest.calls;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One call in a list.
 *
 * @param open whether it takes applications now
 */
public record CallLine(
        CallId id,
        CallState state,
        boolean renewal,
        boolean open,
        Texts title,
        Texts summary,
        Instant deadline,
        ZoneId zone) {}
