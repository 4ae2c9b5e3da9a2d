package eu.koinon.organisations.mandates;

import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Looks several times a day which mandates end soon: days begin at different moments. */
@ApplicationScoped
public class MandateRound implements Job {

    @Inject
    private MandateReminders reminders;

    @Override
    public String name() {
        return "mandate-reminders";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(6));
    }

    /** What was written is noted with the letters, so a round that breaks off goes on where it was. */
    @Override
    public void run(String instance) {
        var more = true;
        while (more) {
            more = reminders.write();
        }
    }
}
