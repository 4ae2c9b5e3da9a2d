package eu.koinon.organisations.interest.applications;

import eu.koinon.organisations.interest.calls.QuestionId;
import java.time.Instant;

/**
 * What an application answers to one question: text, a number, an ISO 8601 date, what was chosen one a line, or "yes".
 *
 * @param changedBy the address of whoever changed it last
 * @param version 0 until it is answered for the first time
 */
public record Answer(QuestionId question, String words, String changedBy, Instant changedAt, long version) {}
