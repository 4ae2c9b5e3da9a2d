package eu.koinon.kernel.blobs;

import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * What nothing refers to any more is deleted after a day, and so is what came in and was never kept, or was put in its place
 * by a transaction that then failed.
 */
@ApplicationScoped
public class DeleteUnusedBlobs implements Job {

    static final Duration GRACE = Duration.ofDays(1);
    private static final int AT_ONCE = 200;
    private static final int FOLDERS = 256;
    private static final int HOURS = 24;

    @Inject
    BlobFiles files;

    @Inject
    UnusedBlobs unused;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "delete-unused-blobs";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public void run(String instance) throws IOException {
        var before = clock.instant().minus(GRACE);
        for (var blob : unused.since(before, AT_ONCE)) {
            unused.delete(blob, before);
        }
        // a part of the folders each hour, all of them in a day
        var hour = clock.instant().atZone(ZoneOffset.UTC).getHour();
        for (int folder = hour; folder < FOLDERS; folder += HOURS) {
            for (var stored : files.in(String.format(Locale.ROOT, "%02x", folder), before)) {
                unused.deleteUnlessNamed(stored);
            }
        }
        try (var left = Files.list(files.incoming())) {
            for (var file : left.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
