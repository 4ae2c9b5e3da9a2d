package eu.koinon.acceptance.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.audit.verify.ChainVerification;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Profile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inside the runtime, what one use case does to rows, outbox and audit log")
class TransactionsTest extends Inside {

    private static final int SECONDS = 20;

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Owner owner;

    @Inject
    private Undertaking undertaking;

    @Inject
    private Organisations organisations;

    @Inject
    private Outbox outbox;

    @Inject
    private Errand errand;

    @Inject
    private Ids ids;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    private OrganisationId harbour;
    private Cast.Member admin;
    private String town;

    @BeforeEach
    void signIn() {
        harbour = cast.organisation();
        admin = cast.member(harbour, Role.ADMIN);
        town = "Town " + ids.next();
        requests.signIn(admin);
    }

    @Test
    @DisplayName("is all there once it is committed, and nothing of it before")
    void together() {
        undertaking.change(harbour, () -> {
            move();
            assertThat(townsStored()).as("before the commit").isZero();
            assertThat(errand.wishesFor(town)).as("before the commit").isZero();
            return null;
        });
        assertThat(townsStored()).isEqualTo(1);
        assertThat(errand.awaitRunTo(town).housesThere()).isEqualTo(1);
        assertThat(recorded("done")).isEqualTo(1);
    }

    @Test
    @DisplayName("is undone together when it fails")
    void failure() {
        assertThatThrownBy(() -> undertaking.change(harbour, () -> {
                    move();
                    throw new IllegalStateException("after all was done");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertNothingHappened();
        assertThat(recorded()).isZero();
    }

    @Test
    @DisplayName("is undone together when it is refused halfway, and the refusal alone is recorded")
    void refusal() {
        assertThatThrownBy(() -> undertaking.change(harbour, () -> {
                    move();
                    throw new Conflict("test");
                }))
                .isInstanceOf(Conflict.class);
        assertNothingHappened();
        assertThat(recorded("done")).isZero();
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    @DisplayName("is undone together when the database refuses at the commit, and whoever asked for it is told")
    void refusedAtCommit() {
        undertaking.change(harbour, () -> "something to be recorded");
        var taken = firstRecord();
        assertThatThrownBy(() -> undertaking.change(harbour, () -> {
                    move();
                    recordUnder(taken);
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertNothingHappened();
        assertThat(recorded()).as("the first act alone").isEqualTo(1);
        assertChainIsIntact();
    }

    @Test
    @DisplayName("is one when a use case asks another one, and the failure of either undoes both")
    void nested() {
        assertThatThrownBy(() -> undertaking.change(harbour, () -> {
                    undertaking.change(harbour, () -> {
                        move();
                        return null;
                    });
                    throw new IllegalStateException("the outer one, after the inner one was done");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertNothingHappened();
        assertThat(recorded()).isZero();
    }

    @Test
    @DisplayName("enters the chain at the commit, so nobody who is still at work holds up whoever commits first")
    void chainedAtCommit() throws Exception {
        var recordedFirst = new CountDownLatch(1);
        var committedFirst = new CountDownLatch(1);
        var slow = requests.another(
                admin,
                () -> undertaking.change(
                        harbour,
                        () -> undertaking.change(harbour, () -> {
                            recordUnder(ids.next());
                            recordedFirst.countDown();
                            return await(committedFirst);
                        })));
        assertThat(await(recordedFirst)).isTrue();
        var quick = cast.member(harbour, Role.ADMIN);
        requests.signIn(quick);
        undertaking.change(harbour, () -> "recorded later, committed earlier");
        committedFirst.countDown();
        assertThat(slow.get(SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(owner.number(
                        "SELECT count(*) FROM audit.entry WHERE person_id = ?",
                        admin.person().value()))
                .as("the outer act, the inner one, and the one between")
                .isEqualTo(3);
        assertThat(owner.number(
                        "SELECT count(*) FROM audit.entry early JOIN audit.entry late ON late.position > early.position"
                                + " WHERE early.person_id = ? AND late.person_id = ?",
                        quick.person().value(),
                        admin.person().value()))
                .as("each act of the slow one stands after that of the quick one")
                .isEqualTo(3);
        assertChainIsIntact();
    }

    private void move() {
        var house = organisations.hold(harbour);
        var was = house.page();
        var problems = new eu.koinon.kernel.InvalidFields.Gathering();
        house.describe(new Profile.Form(was.name(), was.shortName(), "BE", town, "NATIONAL", null, null, null, null)
                .read(problems));
        problems.orThrow();
        organisations.flush();
        outbox.soon(Errand.class, town);
    }

    /** Records an act of the signed-in person as the audit module does, under an identifier of the test's choice. */
    private void recordUnder(UUID id) {
        database.first(
                within,
                row -> true,
                "SELECT audit.append(?, now(), ?, ?, NULL, 'test:act', NULL, 'done', NULL, '')",
                id,
                admin.person().value(),
                harbour.value());
    }

    private UUID firstRecord() {
        try (var connection = owner.connect();
                var statement = connection.prepareStatement("SELECT id FROM audit.entry WHERE person_id = ?")) {
            statement.setObject(1, admin.person().value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertNothingHappened() {
        assertThat(townsStored()).as("rows").isZero();
        assertThat(errand.wishesFor(town)).as("wishes in the outbox").isZero();
    }

    private void assertChainIsIntact() {
        try (var connection = owner.connect()) {
            assertThat(ChainVerification.of(connection, null, null).findings()).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long townsStored() {
        return owner.number("SELECT count(*) FROM organisations.organisation WHERE city = ?", town);
    }

    private long recorded() {
        return owner.number(
                "SELECT count(*) FROM audit.entry WHERE person_id = ?",
                admin.person().value());
    }

    private long recorded(String outcome) {
        return owner.number(
                "SELECT count(*) FROM audit.entry WHERE person_id = ? AND outcome = ?",
                admin.person().value(),
                outcome);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
