package eu.koinon.organisations.joining;

import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Looks each hour who waits for an answer, and who has waited too long. */
@ApplicationScoped
public class JoinRound implements Job {

    @Inject
    private JoinLetters letters;

    @Override
    public String name() {
        return "join-requests";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    /** What was written is noted with the letters, so a round that breaks off goes on where it was. */
    @Override
    public void run(String instance) {
        letters.expire();
        var more = true;
        while (more) {
            more = letters.tell();
        }
    }
}
