package eu.koinon.access;

/** Counts tries, on all nodes together. */
public interface RateLimits {

    /**
     * Takes one try out of the key's bucket.
     *
     * @throws eu.koinon.kernel.TooManyRequests when it is empty, with the time until it holds one again
     */
    void take(RateLimit limit, String key);

    /** Takes one try out of the key's bucket; false when it is empty. */
    boolean takeIfLeft(RateLimit limit, String key);

    /** Puts one try back, such as after it turned out to be the right one. */
    void giveBack(RateLimit limit, String key);

    /** Fills the bucket again, such as after the right password. */
    void forgive(RateLimit limit, String key);
}
