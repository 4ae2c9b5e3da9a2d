package eu.koinon.access.limits;

import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.Secret;
import eu.koinon.kernel.Beside;
import eu.koinon.kernel.Job;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.TooManyRequests;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;

/** The limits as bucket4j's rows. Keys are hashed: the table tells nobody who tried. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // filled in setUp
public class StoredLimits implements RateLimits, Job {

    private static final int CLEAN_UP_AT_ONCE = 1_000;

    @Inject
    @Beside
    private DataSource beside;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    private PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private int factor;

    @PostConstruct
    void setUp() {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(beside)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("kernel.rate_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new ClockMeter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        factor = Math.max(1, settings.number("koinon.limits.factor", 1));
    }

    @Override
    public void take(RateLimit limit, String key) {
        var probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    @Override
    public boolean takeIfLeft(RateLimit limit, String key) {
        return bucket(limit, key).tryConsume(1);
    }

    @Override
    public void giveBack(RateLimit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    @Override
    public void forgive(RateLimit limit, String key) {
        buckets.removeProxy(name(limit, key));
    }

    private io.github.bucket4j.distributed.BucketProxy bucket(RateLimit limit, String key) {
        var size = limit.isEnlarged() ? (long) limit.size() * factor : limit.size();
        return buckets.getProxy(name(limit, key), () -> BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(size).refillGreedy(size, limit.refill()))
                .build());
    }

    private static String name(RateLimit limit, String key) {
        var counted = limit.isByNetworkAddress() ? NetworkAddress.counted(key) : key;
        return limit.name() + ":" + HexFormat.of().formatHex(Secret.hash(counted), 0, 16);
    }

    @Override
    public String name() {
        return "forget-full-buckets";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofMinutes(10));
    }

    @Override
    public void run(String instance) {
        buckets.removeExpired(CLEAN_UP_AT_ONCE);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
