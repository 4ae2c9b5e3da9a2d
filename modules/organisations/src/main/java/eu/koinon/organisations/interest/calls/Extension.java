package eu.koinon.organisations.interest.calls;

import java.time.Instant;

/**
 * One time that a published deadline was put off.
 *
 * @param by the name of the coordinator
 */
public record Extension(Instant before, Instant after, String reason, String by, Instant at) {}
