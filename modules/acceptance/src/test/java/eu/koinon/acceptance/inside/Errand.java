package eu.koinon.acceptance.inside;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Job;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A job that notes when it ran and what it found. Its instance is a town; one that begins with "Never" fails. */
@ApplicationScoped
public class Errand implements Job {

    public static final String NAME = "errand-of-a-test";
    public static final String FAILING = "Never";

    @Inject
    private Owner owner;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    private final List<Run> runs = new CopyOnWriteArrayList<>();

    /**
     * @param housesThere how many organisations were stored with this town when it ran
     * @param forNobody whether nobody in particular was acting
     */
    public record Run(String town, long housesThere, boolean forNobody) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String town) {
        runs.add(new Run(town, housesIn(town), current.person() == null));
        // as a job does that goes on for somebody; the next one must not find it
        current.bySession(new PersonId(ids.next()), null, null, "errand");
        if (town.startsWith(FAILING)) {
            throw new IllegalStateException("this errand always fails");
        }
    }

    private long housesIn(String town) {
        return owner.number("SELECT count(*) FROM organisations.organisation WHERE city = ?", town);
    }

    public List<Run> runsTo(String town) {
        return runs.stream().filter(run -> run.town().equals(town)).toList();
    }

    /** Waits until it has run and its row is gone. */
    public Run awaitRunTo(String town) {
        Awaitility.await("errand to " + town)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !runsTo(town).isEmpty() && wishesFor(town) == 0);
        return runsTo(town).get(0);
    }

    /** How often it stands in the table of what is still to be done. */
    public long wishesFor(String town) {
        return owner.number(
                "SELECT count(*) FROM kernel.scheduled_tasks WHERE task_name = ? AND task_instance = ?", NAME, town);
    }
}
