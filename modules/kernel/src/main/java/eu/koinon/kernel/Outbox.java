package eu.koinon.kernel;

import java.time.Instant;

/**
 * How a use case has an effect outside the database: the wish is a row in the use case's own transaction, and is carried
 * out after the commit, not before it, not without it, and once.
 */
public interface Outbox {

    /** Asks for a job as soon as this transaction is committed. */
    void soon(Class<? extends Job> job, String instance);

    /** Asks for a job at a time; asking again for the same instance changes nothing. */
    void later(Class<? extends Job> job, String instance, Instant when);
}
