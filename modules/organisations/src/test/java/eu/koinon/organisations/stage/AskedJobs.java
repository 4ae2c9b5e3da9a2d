package eu.koinon.organisations.stage;

import eu.koinon.kernel.Job;
import eu.koinon.kernel.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was asked for to be done later, for a test to do it. */
@ApplicationScoped
public class AskedJobs implements Outbox {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A job, and what it is about. */
    public record Asked(Class<? extends Job> job, String instance) {}

    @Override
    public void soon(Class<? extends Job> job, String instance) {
        asked.add(new Asked(job, instance));
    }

    @Override
    public void later(Class<? extends Job> job, String instance, Instant when) {
        asked.add(new Asked(job, instance));
    }

    public List<Asked> all() {
        return List.copyOf(asked);
    }

    public Asked last() {
        return asked.get(asked.size() - 1);
    }
}
