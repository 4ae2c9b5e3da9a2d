package eu.koinon.acceptance.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.Role;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inside the runtime, a job that a use case wishes for")
class OutboxTest extends Inside {

    private static final int MANY = 30;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Undertaking undertaking;

    @Inject
    private Outbox outbox;

    @Inject
    private Errand errand;

    @Inject
    private Owner owner;

    @Inject
    private Ids ids;

    @Inject
    @Any
    private Event<Object> begun;

    private OrganisationId harbour;
    private String town;

    @BeforeEach
    void signIn() {
        harbour = cast.organisation();
        requests.signIn(cast.member(harbour, Role.ADMIN));
        town = "Town " + ids.next();
    }

    @Test
    @DisplayName("runs once after the commit")
    void once() {
        wish(town);
        errand.awaitRunTo(town);
        runAnother();
        assertThat(errand.runsTo(town)).hasSize(1);
    }

    @Test
    @DisplayName("begins for nobody in particular, whoever the ones before it and beside it went on for")
    void forNobody() {
        var towns = Stream.generate(() -> "Town " + ids.next()).limit(MANY).toList();
        undertaking.change(harbour, () -> {
            towns.forEach(each -> outbox.soon(Errand.class, each));
            return null;
        });
        assertThat(towns).allMatch(each -> errand.awaitRunTo(each).forNobody());
    }

    @Test
    @DisplayName("runs once when it was wished for twice")
    void twice() {
        undertaking.change(harbour, () -> {
            outbox.soon(Errand.class, town);
            outbox.soon(Errand.class, town);
            return null;
        });
        errand.awaitRunTo(town);
        runAnother();
        assertThat(errand.runsTo(town)).hasSize(1);
    }

    @Test
    @DisplayName("never runs when the use case is undone")
    void undone() {
        assertThatThrownBy(() -> undertaking.change(harbour, () -> {
                    outbox.soon(Errand.class, town);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);
        runAnother();
        assertThat(errand.wishesFor(town)).isZero();
        assertThat(errand.runsTo(town)).isEmpty();
    }

    @Test
    @DisplayName("stays and is tried again later when it fails")
    void failing() {
        var never = Errand.FAILING + town;
        wish(never);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> owner.number(
                                "SELECT count(*) FROM kernel.scheduled_tasks WHERE task_instance = ?"
                                        + " AND consecutive_failures = 1 AND NOT picked AND execution_time > now()",
                                never)
                        == 1);
        assertThat(errand.runsTo(never)).hasSize(1);
    }

    @Test
    @DisplayName("has one scheduler, however often the runtime says that the application has begun")
    void oneScheduler() {
        var before = schedulersThreads();
        assertThat(before).isNotEmpty();
        begun.select(Initialized.Literal.APPLICATION).fire("once more");
        assertThat(schedulersThreads()).isEqualTo(before);
    }

    private static Set<Thread> schedulersThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("db-scheduler"))
                .collect(Collectors.toSet());
    }

    private void wish(String instance) {
        undertaking.change(harbour, () -> {
            outbox.soon(Errand.class, instance);
            return null;
        });
    }

    /** What was due before it has had its turn when this has run. */
    private void runAnother() {
        var later = "Later " + ids.next();
        wish(later);
        errand.awaitRunTo(later);
    }
}
