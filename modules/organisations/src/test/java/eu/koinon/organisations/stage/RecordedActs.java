package eu.koinon.organisations.stage;

import eu.koinon.access.ActLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the acts for a test to read. */
@ApplicationScoped
public class RecordedActs implements ActLog {

    private final List<Act> acts = new CopyOnWriteArrayList<>();

    @Override
    public void record(Act act) {
        acts.add(act);
    }

    @Override
    public void recordApart(Act act) {
        acts.add(act);
    }

    public List<Act> all() {
        return List.copyOf(acts);
    }
}
