package eu.koinon.organisations.imports;

import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Keeps no file that nobody wants to import, and no longer than needed what was wrong in one. */
@ApplicationScoped
public class ForgetImports implements Job {

    @Inject
    private ImportDesk desk;

    @Override
    public String name() {
        return "forget-imports";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(6));
    }

    @Override
    public void run(String instance) {
        desk.forget();
    }
}
