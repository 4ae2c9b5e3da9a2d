package eu.koinon.acceptance.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.acceptance.container.PlatformContainer;
import eu.koinon.kernel.Beside;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inside the runtime, the database's fence")
class FenceTest extends Inside {

    private static final String WHOSE_MEMBERSHIPS = "SELECT DISTINCT organisation_id FROM organisations.membership";
    private static final int TIMES = 200;
    private static final int MANY = 60;
    private static final int SECONDS = 60;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Undertaking undertaking;

    @Inject
    private Unfenced unfenced;

    @Inject
    private Organisations organisations;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    @Beside
    private DataSource beside;

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    private OrganisationId harbour;
    private OrganisationId lantern;
    private Cast.Member ada;
    private Cast.Member bruno;

    @BeforeEach
    void makeTwoOrganisations() {
        harbour = cast.organisation();
        lantern = cast.organisation();
        ada = cast.member(harbour, Role.MEMBER);
        bruno = cast.member(lantern, Role.MEMBER);
        requests.signIn(ada);
    }

    @Test
    @DisplayName("stands before a role that owns nothing, in both pools")
    void role() {
        for (var pool : List.of(within, beside)) {
            assertThat(database.all(
                            pool,
                            row -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getBoolean(3),
                            "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                    .containsExactly("koinon_app false false");
            assertThat(database.all(
                            pool,
                            row -> row.getString(1),
                            "SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
                                    + " WHERE r.rolname = current_user"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("shows a use case the rows of the organisation that is acted for, to SQL and to entities alike")
    void own() {
        assertThat(undertaking.look(harbour, this::organisationsInSight)).containsExactly(harbour.value());
        assertThat(undertaking.look(
                        harbour,
                        () -> rows.createQuery("SELECT m FROM Membership m", Membership.class).getResultList().stream()
                                .map(Membership::person)
                                .toList()))
                .containsExactly(ada.person());
    }

    @Test
    @DisplayName("shows a transaction that passed no gate nothing at all")
    void nobody() {
        assertThat(unfenced.look(this::organisationsInSight)).isEmpty();
        assertThat(unfenced.look(
                        () -> rows.createQuery("SELECT o FROM Organisation o").getResultList()))
                .isEmpty();
    }

    @Test
    @DisplayName("is not lent to what runs beside the transaction")
    void besideIt() {
        assertThat(undertaking.look(
                        harbour, () -> database.all(beside, row -> row.getObject(1, UUID.class), WHOSE_MEMBERSHIPS)))
                .isEmpty();
    }

    @Test
    @DisplayName("falls with the commit: the connection goes back to the pool for nobody")
    void afterCommit() throws SQLException {
        var used = undertaking.look(harbour, this::connection);
        assertThat(connectionsOfTheWholePool()).contains(used + " for nobody").allMatch(c -> c.endsWith("for nobody"));
    }

    @Test
    @DisplayName("falls with a rollback, too")
    void afterRollback() throws SQLException {
        var used = new ArrayList<Integer>();
        assertThatThrownBy(() -> undertaking.look(harbour, () -> {
                    used.add(connection());
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(connectionsOfTheWholePool())
                .contains(used.get(0) + " for nobody")
                .allMatch(c -> c.endsWith("for nobody"));
    }

    @Test
    @DisplayName("keeps apart what two organisations ask at the same time over the same few connections")
    void atTheSameTime() throws Exception {
        var harbours = requests.another(ada, () -> askAgainAndAgain(harbour));
        var lanterns = requests.another(bruno, () -> askAgainAndAgain(lantern));
        assertThat(harbours.get(SECONDS, TimeUnit.SECONDS)).containsExactly(harbour.value());
        assertThat(lanterns.get(SECONDS, TimeUnit.SECONDS)).containsExactly(lantern.value());
    }

    @Test
    @DisplayName("stands on one connection for each use case, so however many ask at once, none waits for a second one")
    void manyAtOnce() throws Exception {
        var admins = List.of(cast.member(harbour, Role.ADMIN), cast.member(lantern, Role.ADMIN));
        var asked = new ArrayList<Future<List<UUID>>>();
        for (int i = 0; i < MANY; i++) {
            var admin = admins.get(i % 2);
            asked.add(requests.another(
                    admin,
                    () -> undertaking.change(admin.organisation(), () -> {
                        organisations.hold(admin.organisation());
                        return organisationsInSight();
                    })));
        }
        for (int i = 0; i < MANY; i++) {
            assertThat(asked.get(i).get(SECONDS, TimeUnit.SECONDS))
                    .containsExactly(admins.get(i % 2).organisation().value());
        }
    }

    private Set<UUID> askAgainAndAgain(OrganisationId organisation) {
        return IntStream.range(0, TIMES)
                .mapToObj(time -> undertaking.look(organisation, this::organisationsInSight))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private List<UUID> organisationsInSight() {
        return database.all(within, row -> row.getObject(1, UUID.class), WHOSE_MEMBERSHIPS);
    }

    private Integer connection() {
        return database.first(within, row -> row.getInt(1), "SELECT pg_backend_pid()")
                .orElseThrow();
    }

    /** Takes all connections at once, so that none is missed. */
    private List<String> connectionsOfTheWholePool() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            var seen = new ArrayList<String>();
            for (int i = 0; i < PlatformContainer.CONNECTIONS; i++) {
                var connection = within.getConnection();
                taken.add(connection);
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT pg_backend_pid(), concat("
                                + "current_setting('app.person', true), current_setting('app.organisation', true),"
                                + " current_setting('app.duty', true))")) {
                    row.next();
                    seen.add(row.getInt(1) + " for " + (row.getString(2).isEmpty() ? "nobody" : row.getString(2)));
                }
            }
            return seen;
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }
}
