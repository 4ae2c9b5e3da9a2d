package eu.koinon.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.ActLog;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often somebody is refused: the log stays short and says it all. */
class RefusalsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:03:30Z");
    private static final PersonId ADA = new PersonId(new UUID(1, 1));
    private static final PersonId BRUNO = new PersonId(new UUID(1, 2));
    private static final OrganisationId HARBOUR = new OrganisationId(new UUID(2, 1));

    private TestDatabase store;
    private final Written written = new Written();

    @BeforeEach
    void open() {
        store = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 12, 57})
    void none_is_lost_and_few_are_written(int refusals) {
        var node = node(NOW);
        for (int i = 0; i < refusals; i++) {
            node.note(refusal(ADA, "audit:read-all", "denied"));
        }
        node(NOW.plus(Duration.ofMinutes(3))).sumUp();

        assertThat(written.acts).hasSize(Math.min(refusals, 10) + (refusals > 10 ? 1 : 0));
        assertThat(told(ADA, "audit:read-all")).isEqualTo(refusals);
    }

    @Test
    void the_first_ones_are_written_at_once_with_all_that_is_known_of_them() {
        var act = refusal(ADA, "audit:read-all", "denied");

        node(NOW).note(act);

        assertThat(written.acts).containsExactly(act);
    }

    @Test
    void the_summary_says_who_what_how_and_how_many_more() {
        for (int i = 0; i < 47; i++) {
            node(NOW).note(refusal(ADA, "membership:remove", "last-admin"));
        }
        node(NOW.plus(Duration.ofMinutes(3))).sumUp();

        var summary = written.acts.get(10);
        assertThat(summary.actor().person()).isEqualTo(ADA);
        assertThat(summary.actor().organisation()).isEqualTo(HARBOUR);
        assertThat(summary.what()).isEqualTo("membership:remove");
        assertThat(summary.outcome()).isEqualTo("last-admin");
        assertThat(summary.about()).isEqualTo("37 more in the minute from 2026-11-21T10:03:00Z");
    }

    @Test
    void each_person_each_act_each_outcome_and_each_minute_counts_by_itself() {
        for (int i = 0; i < 10; i++) {
            node(NOW).note(refusal(ADA, "audit:read-all", "denied"));
            node(NOW).note(refusal(BRUNO, "audit:read-all", "denied"));
            node(NOW).note(refusal(ADA, "mail:watch", "denied"));
            node(NOW).note(refusal(ADA, "audit:read-all", "invalid-fields"));
            node(NOW.plus(Duration.ofMinutes(1))).note(refusal(ADA, "audit:read-all", "denied"));
        }

        assertThat(written.acts).hasSize(50);
    }

    @Test
    void a_minute_that_is_not_over_is_not_summed_up() {
        for (int i = 0; i < 20; i++) {
            node(NOW).note(refusal(ADA, "audit:read-all", "denied"));
        }
        node(NOW.plus(Duration.ofSeconds(45))).sumUp();

        assertThat(written.acts).hasSize(10);
    }

    @Test
    void none_is_lost_or_told_twice_while_many_are_refused_on_two_nodes_and_both_sum_up() throws Exception {
        var threads = Executors.newFixedThreadPool(12);
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 600; i++) {
            var who = i % 2 == 0 ? ADA : BRUNO;
            // over five minutes, which are summed up while others still go on
            var node = node(NOW.plus(Duration.ofMinutes(i / 120)));
            work.add(() -> {
                node.note(refusal(who, "audit:read-all", "denied"));
                return "noted";
            });
            if (i % 60 == 59) {
                work.add(() -> {
                    node.sumUp();
                    return "summed up";
                });
            }
        }
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        node(NOW.plus(Duration.ofMinutes(9))).sumUp();

        assertThat(told(ADA, "audit:read-all")).isEqualTo(300);
        assertThat(told(BRUNO, "audit:read-all")).isEqualTo(300);
        assertThat(written.acts).hasSizeLessThan(250);
    }

    /** How many refusals the log tells of. */
    private long told(PersonId person, String what) {
        return written.acts.stream()
                .filter(act -> person.equals(act.actor().person()) && act.what().equals(what))
                .mapToLong(act -> act.about() != null && act.about().contains(" more in the minute")
                        ? Long.parseLong(act.about().substring(0, act.about().indexOf(' ')))
                        : 1)
                .sum();
    }

    private static ActLog.Act refusal(PersonId person, String what, String outcome) {
        return new ActLog.Act(
                new Actor(person, HARBOUR, Set.of(Role.MEMBER)), what, HARBOUR, "somebody", outcome, "192.0.2.1");
    }

    private Refusals node(Instant now) {
        var node = new Refusals();
        node.database = new Database(store.app(), store.app());
        node.log = written;
        node.clock = Clock.fixed(now, ZoneOffset.UTC);
        return node;
    }

    private static final class Written implements ActLog {

        private final List<Act> acts = new CopyOnWriteArrayList<>();

        @Override
        public void record(Act act) {
            acts.add(act);
        }

        @Override
        public void recordApart(Act act) {
            acts.add(act);
        }
    }
}
