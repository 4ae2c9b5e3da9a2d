package eu.koinon.kernel;

import java.time.Duration;
import java.util.Optional;

/**
 * Work that follows a commit or the clock. It may run again after a crash, on any node, so it must leave the same state
 * when it runs twice.
 */
public interface Job {

    /** A stable name: it is stored with the work that waits. */
    String name();

    /**
     * @param instance what the work is about, as given to {@link Outbox#later}; the job's name for a recurring one
     * @throws Exception and the work is tried again with growing delay
     */
    void run(String instance) throws Exception;

    /** How often it recurs by itself; empty for work that is only done when asked for. */
    default Optional<Duration> every() {
        return Optional.empty();
    }
}
