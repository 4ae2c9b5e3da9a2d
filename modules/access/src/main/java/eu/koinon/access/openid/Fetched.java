package eu.koinon.access.openid;

import eu.koinon.access.openid.OpenIdRefused.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of the provider's, kept for an hour. One thread fetches while the others wait for the same. While the
 * provider is out of reach an older copy serves for a day, and without one nobody asks again for ten seconds.
 */
final class Fetched<T> {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration STILL_USABLE = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Source<T> source;
    private @Nullable T copy;
    private Instant fetched = Instant.MIN;
    private Instant tried = Instant.MIN;

    Fetched(Clock clock, Source<T> source) {
        this.clock = clock;
        this.source = source;
    }

    /** Where the document comes from. */
    @FunctionalInterface
    interface Source<T> {
        T fetch() throws IOException;
    }

    /** The document, fetched anew if it is an hour old. */
    synchronized T get() {
        return olderThan(fetched, FRESH) && olderThan(tried, PAUSE) ? fetch() : kept();
    }

    /** The document, fetched anew unless that has been tried just now: something is missing in the copy. */
    synchronized T getAnew() {
        return olderThan(tried, PAUSE) ? fetch() : kept();
    }

    private T fetch() {
        tried = clock.instant();
        try {
            T anew = source.fetch();
            copy = anew;
            fetched = clock.instant();
            return anew;
        } catch (IOException e) {
            return kept();
        }
    }

    private T kept() {
        if (copy == null || olderThan(fetched, STILL_USABLE)) {
            throw new OpenIdRefused(Reason.UNAVAILABLE, "the provider cannot be reached");
        }
        return copy;
    }

    private boolean olderThan(Instant since, Duration age) {
        return since.equals(Instant.MIN) || !clock.instant().isBefore(since.plus(age));
    }
}
