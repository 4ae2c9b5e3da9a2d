package eu.koinon.access.gate;

import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Writes down, soon after each minute, how many refusals it had beyond those that were written each by itself. */
@ApplicationScoped
public class SumUpRefusals implements Job {

    @Inject
    Refusals refusals;

    @Override
    public String name() {
        return "sum-up-refusals";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofMinutes(1));
    }

    @Override
    @Transactional
    public void run(String instance) {
        refusals.sumUp();
    }
}
