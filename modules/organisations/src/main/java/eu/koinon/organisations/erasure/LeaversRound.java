package eu.koinon.organisations.erasure;

import eu.koinon.kernel.Job;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Looks once a day whose account nobody needs any more. */
@ApplicationScoped
public class LeaversRound implements Job {

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private EraseLeavers leavers;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "erase-leavers";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofDays(1));
    }

    @Override
    public void run(String instance) {
        var since = clock.instant().minus(settings.duration("koinon.people.keep-leavers", KEPT));
        var more = true;
        while (more) {
            more = leavers.erase(since);
        }
    }
}
