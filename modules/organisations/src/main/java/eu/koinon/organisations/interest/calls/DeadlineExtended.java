package eu.koinon.organisations.interest.calls;

import java.time.Instant;

/**
 * A published deadline was put off.
 *
 * @param call as it is now
 */
public record DeadlineExtended(InterestCall call, Instant before) {}
