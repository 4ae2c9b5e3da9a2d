package eu.koinon.organisations.profile;

import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Looks twice a day whose profile is to be confirmed again. */
@ApplicationScoped
public class ConfirmationRound implements Job {

    @Inject
    private AskForConfirmations ask;

    @Override
    public String name() {
        return "ask-for-confirmations";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(12));
    }

    /** What was asked is written down with the letters, so a round that breaks off goes on where it was. */
    @Override
    public void run(String instance) {
        var more = true;
        while (more) {
            more = ask.ask();
        }
    }
}
