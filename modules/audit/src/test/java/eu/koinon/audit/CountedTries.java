package eu.koinon.audit;

import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.kernel.TooManyRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts tries, and lets no more than so many through. */
final class CountedTries implements RateLimits {

    private final int most;
    final List<String> taken = new ArrayList<>();

    CountedTries(int most) {
        this.most = most;
    }

    @Override
    public void take(RateLimit limit, String key) {
        if (!takeIfLeft(limit, key)) {
            throw new TooManyRequests(Duration.ofMinutes(3));
        }
    }

    @Override
    public boolean takeIfLeft(RateLimit limit, String key) {
        taken.add(limit + " " + key);
        return taken.size() <= most;
    }

    @Override
    public void giveBack(RateLimit limit, String key) {
        throw new AssertionError("an export is not given back");
    }

    @Override
    public void forgive(RateLimit limit, String key) {
        throw new AssertionError("an export is not forgiven");
    }
}
