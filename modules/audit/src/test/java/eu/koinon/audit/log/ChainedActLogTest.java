package eu.koinon.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.ActLog.Act;
import eu.koinon.audit.TestLog;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChainedActLogTest {

    private static final PersonId ADA = new PersonId(TestLog.id(1));
    private static final PersonId MILO = new PersonId(TestLog.id(4));
    private static final OrganisationId HARBOUR = new OrganisationId(TestLog.id(2));
    private static final OrganisationId LANTERN = new OrganisationId(TestLog.id(3));
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.123456789Z");

    private TestLog written;
    private ChainedActLog log;

    @BeforeEach
    void open() {
        written = new TestLog();
        var database = written.database();
        log = new ChainedActLog();
        log.database = new Database(database.app(), database.app());
        log.within = database.app();
        log.beside = database.app();
        log.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        log.ids = new Ids(log.clock);
    }

    @AfterEach
    void close() {
        written.close();
    }

    @Nested
    class An_act {

        @Test
        void is_written_with_everything_that_was_told_of_it() throws SQLException {
            log.record(new Act(
                    new Actor(ADA, HARBOUR, Set.of(Role.SIGNATORY, Role.ADMIN)),
                    "membership:invite",
                    LANTERN,
                    "somebody",
                    Act.DONE,
                    "192.0.2.7"));

            assertThat(rows("concat_ws(' ', position, at AT TIME ZONE 'UTC', person_id, organisation_id,"
                            + " on_organisation_id, what, about, outcome, address, roles)"))
                    .containsExactly("1 2026-11-30 12:00:00.123456 " + ADA + " " + HARBOUR + " " + LANTERN
                            + " membership:invite somebody done 192.0.2.7 ADMIN,SIGNATORY");
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        void of_a_deputy_is_written_with_whose_stead_it_was_in() throws SQLException {
            log.record(new Act(
                    new Actor(ADA, HARBOUR, Set.of(Role.DELEGATE, Role.READER), MILO),
                    "meeting:vote",
                    HARBOUR,
                    null,
                    Act.DONE,
                    null));

            assertThat(rows("roles")).containsExactly("DELEGATE,READER,in-stead-of:" + MILO);
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        void of_a_visitor_is_written_with_nothing_that_was_not_told() throws SQLException {
            log.recordApart(new Act(Actor.visitor(), "sign-in:password", null, null, "sign-in-failed", null));

            assertThat(rows("num_nulls(person_id, organisation_id, on_organisation_id, about, address)"))
                    .containsExactly("5");
            assertThat(rows("roles")).containsExactly("");
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        void about_anything_can_be_written_whatever_was_sent() throws SQLException {
            var sent = List.of("a\0b\nc\u0085", "half \ud83d", "\udc00", "x".repeat(100_000), "😀".repeat(501), "");
            for (var about : sent) {
                log.record(new Act(Actor.visitor(), "open:X", null, about, "done", null));
            }

            assertThat(rows("about"))
                    .containsExactly(
                            "a\ufffdb\ufffdc\ufffd",
                            "half \ufffd",
                            "\ufffd",
                            "x".repeat(499) + "…",
                            "😀".repeat(499) + "…",
                            "");
            assertThat(written.verify().findings()).isEmpty();
        }
    }

    @Nested
    class The_chain {

        @Test
        void takes_nothing_from_a_transaction_that_was_rolled_back() throws SQLException {
            try (var connection = begin()) {
                append(connection, 1);
                connection.rollback();
            }
            written.with(2);

            assertThat(rows("position")).containsExactly("1", "2");
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        void takes_all_acts_of_a_transaction_in_their_order() throws SQLException {
            try (var connection = begin()) {
                append(connection, 1);
                append(connection, 2);
                append(connection, 3);
                connection.commit();
            }

            assertThat(rows("what")).containsExactly("act-1", "act-2", "act-3");
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        void leaves_out_what_a_transaction_took_back_and_keeps_the_rest() throws SQLException {
            try (var connection = begin()) {
                var beforeAll = connection.setSavepoint();
                append(connection, 1);
                connection.rollback(beforeAll);
                append(connection, 2);
                var afterTwo = connection.setSavepoint();
                append(connection, 3);
                connection.rollback(afterTwo);
                append(connection, 4);
                connection.commit();
            }

            assertThat(rows("what")).containsExactly("act-2", "act-4");
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        void takes_acts_before_and_after_it_was_asked_to_chain_at_once() throws SQLException {
            try (var connection = begin();
                    var statement = connection.createStatement()) {
                append(connection, 1);
                append(connection, 2);
                statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
                append(connection, 3);
                statement.execute("SET CONSTRAINTS ALL DEFERRED");
                append(connection, 4);
                append(connection, 5);
                connection.commit();
            }

            assertThat(rows("what")).containsExactly("act-1", "act-2", "act-3", "act-4", "act-5");
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        void follows_the_order_of_the_commits_and_not_of_the_acts() throws SQLException {
            try (var slow = begin();
                    var quick = begin()) {
                append(slow, 1);
                append(quick, 2);
                quick.commit();
                slow.commit();
            }

            assertThat(rows("what")).containsExactly("act-2", "act-1");
            assertThat(written.verify().findings()).isEmpty();
        }

        @Test
        @Timeout(20)
        void holds_nobody_up_before_the_commit() throws SQLException {
            try (var open = begin()) {
                append(open, 1);
                // the same thread records a refusal apart while its own act is not yet committed
                log.recordApart(new Act(Actor.visitor(), "apart", null, null, Act.DENIED, null));
                open.commit();
            }

            assertThat(rows("what")).containsExactly("apart", "act-1");
        }

        @Test
        void leaves_nothing_waiting() throws SQLException {
            written.with(3);
            try (var connection = begin()) {
                append(connection, 1);
                append(connection, 2);
                connection.commit();
            }

            assertThat(column("SELECT count(*) FROM audit.waiting")).containsExactly("0");
        }

        @Test
        @Timeout(120)
        void stays_whole_under_two_hundred_writers_at_once_of_whom_some_fail() throws Exception {
            var threads = Executors.newFixedThreadPool(200);
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 200; i++) {
                var number = i;
                work.add(() -> {
                    try (var connection = begin()) {
                        append(connection, number);
                        if (number % 4 == 0) {
                            append(connection, 1000 + number);
                        }
                        if (number % 5 == 0) {
                            connection.rollback();
                            return false;
                        }
                        connection.commit();
                        return true;
                    }
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

            assertThat(rows("position"))
                    .isEqualTo(LongStream.rangeClosed(1, 200)
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(written.verify().findings()).isEmpty();
        }
    }

    private Connection begin() throws SQLException {
        var connection = written.database().asApp();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void append(Connection connection, int number) throws SQLException {
        TestLog.append(
                connection,
                TestLog.id(5000 + number),
                NOW,
                ADA.value(),
                HARBOUR.value(),
                null,
                "act-" + number,
                null,
                "done",
                null,
                "ADMIN");
    }

    private List<String> rows(String expression) throws SQLException {
        return column("SELECT " + expression + " FROM audit.entry ORDER BY position");
    }

    private List<String> column(String query) throws SQLException {
        try (var connection = written.database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
