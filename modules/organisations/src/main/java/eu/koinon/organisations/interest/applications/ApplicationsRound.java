package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Job;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Looks once a day which applications have been kept long enough. */
@ApplicationScoped
public class ApplicationsRound implements Job {

    private static final Duration KEPT = Duration.ofDays(730);
    private static final Duration DRAFTS_KEPT = Duration.ofDays(90);

    @Inject
    private ForgetApplications applications;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "forget-applications";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofDays(1));
    }

    @Override
    public void run(String instance) {
        var now = clock.instant();
        var decided = now.minus(settings.duration("koinon.interest.keep-applications", KEPT));
        var drafts = now.minus(settings.duration("koinon.interest.keep-drafts", DRAFTS_KEPT));
        var more = true;
        while (more) {
            more = applications.forget(decided, drafts);
        }
    }
}
