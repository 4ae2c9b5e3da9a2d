package eu.koinon.organisations;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.stage.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A network for the tests of one class: the secretariat with its coordinator Cora, and for each test a member
 * organisation of its own with its admin Ada and its member Milo, beside a neighbour with its admin Nora.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnStage {

    private static final AtomicInteger COUNT = new AtomicInteger();

    protected Stage stage;
    protected OrganisationId secretariat;
    protected PersonId cora;
    protected OrganisationId harbour;
    protected PersonId ada;
    protected PersonId milo;
    protected OrganisationId quay;
    protected PersonId nora;

    @BeforeAll
    void curtainUp() throws SQLException {
        stage = stage();
        secretariat = stage.network().secretariat();
        cora = person("Cora");
        join(cora, secretariat, Role.COORDINATOR, Role.ADMIN);
    }

    /** What is played; a test of what spans modules brings more. */
    protected Stage stage() {
        return Played.here();
    }

    @BeforeEach
    void organisationsOfTheirOwn() throws SQLException {
        harbour = stage.network().member(name("Harbour"));
        ada = person("Ada");
        join(ada, harbour, Role.ADMIN);
        milo = person("Milo");
        join(milo, harbour, Role.MEMBER);
        quay = stage.network().member(name("Quay"));
        nora = person("Nora");
        join(nora, quay, Role.ADMIN);
    }

    @AfterAll
    void curtainDown() {
        stage.close();
    }

    protected static String name(String base) {
        return base + " " + COUNT.incrementAndGet();
    }

    protected PersonId person(String base) throws SQLException {
        return stage.network().person(name(base));
    }

    protected UUID join(PersonId person, OrganisationId organisation, Role... roles) throws SQLException {
        return stage.network().join(person, organisation, roles);
    }

    protected <U> U use(Class<U> useCase) {
        return stage.use(useCase);
    }

    /** What came of several doing something at the same moment: a result or what was thrown, in their order. */
    protected List<Object> atOnce(List<Callable<?>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var running = deeds.stream()
                    .map(deed -> threads.<Object>submit(() -> {
                        start.await();
                        try {
                            var result = deed.call();
                            return result == null ? "done" : result;
                        } catch (Exception thrown) {
                            return thrown;
                        }
                    }))
                    .toList();
            var results = new ArrayList<Object>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Changes rows past the fences. */
    protected int change(String sql, Object... values) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    protected long count(String sql, Object... values) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
