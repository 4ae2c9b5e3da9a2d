package eu.koinon.organisations.interest.review;

import java.time.Instant;

/** A letter as it was sent. */
public record LetterSent(Outcome outcome, String recipient, String language, String subject, String body, Instant at) {}
