package eu.koinon.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.LogEntry;
import eu.koinon.audit.LogFilter;
import eu.koinon.audit.TestLog;
import eu.koinon.kernel.Role;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who reads what, with no gate before them: the fence alone. */
class ReadingTest {

    private static final LogFilter ALL = LogFilter.everything();

    private static LoggedNetwork network;

    @BeforeAll
    static void open() throws SQLException {
        network = new LoggedNetwork();
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Nested
    class As_an_organisations_admin {

        @Test
        void what_was_done_for_it_and_on_it_is_read_the_newest_first() {
            assertThat(network.asAda().positions(network.harbour, ALL)).containsExactly(6L, 5L, 3L, 1L);
        }

        @Test
        void an_entry_tells_all_that_was_written_with_the_names_of_today() {
            assertThat(network.asAda().entries(network.harbour, ALL).get(3))
                    .isEqualTo(new LogEntry(
                            1,
                            TestLog.id(1),
                            LoggedNetwork.NINE,
                            network.ada,
                            "Ada",
                            network.harbour,
                            "Harbour",
                            network.harbour,
                            "Harbour",
                            "membership:invite",
                            network.mo.toString(),
                            "Mo",
                            "done",
                            "192.0.2.1",
                            List.of(Role.ADMIN),
                            null,
                            null));
        }

        @Test
        void people_of_other_organisations_have_no_name_and_no_address() {
            var byTheSecretariat = network.asAda().entries(network.harbour, ALL).get(2);

            assertThat(byTheSecretariat.person()).isEqualTo(network.coordinator);
            assertThat(byTheSecretariat.personName()).isNull();
            assertThat(byTheSecretariat.address()).isNull();
            assertThat(byTheSecretariat.organisationName()).isEqualTo("Secretariat");
        }

        @Test
        void with_the_gate_gone_another_organisations_part_is_still_shut() {
            // what Harbour did on Lantern is Harbour's own, too
            assertThat(network.asAda().positions(network.lantern, ALL)).containsExactly(5L);
            assertThat(network.asAda().positions(null, ALL)).containsExactly(6L, 5L, 3L, 1L);
            assertThat(network.asAda().positions(network.secretariat, ALL)).containsExactly(3L);
        }

        @Test
        void claiming_another_organisation_opens_nothing() {
            assertThat(network.as(network.ada, network.lantern).positions(null, ALL))
                    .isEmpty();
            assertThat(network.as(network.ada, network.secretariat).positions(null, ALL))
                    .isEmpty();
        }
    }

    @Nested
    class As_anybody_else {

        @Test
        void a_member_reads_nothing() {
            assertThat(network.as(network.mo, network.harbour).positions(null, ALL))
                    .isEmpty();
        }

        @Test
        void an_admin_of_yesterday_reads_nothing() {
            assertThat(network.as(network.former, network.harbour).positions(null, ALL))
                    .isEmpty();
        }

        @Test
        void a_coordinator_reads_nothing() {
            assertThat(network.as(network.coordinator, network.secretariat).positions(null, ALL))
                    .isEmpty();
        }

        @Test
        void nobody_reads_nothing() {
            assertThat(network.as(null, null).positions(null, ALL)).isEmpty();
            assertThat(network.as(null, network.harbour).positions(null, ALL)).isEmpty();
        }
    }

    @Nested
    class As_auditor {

        @Test
        void all_of_it_is_read_with_names_and_addresses() {
            var entries = network.asAuditor().entries(null, ALL);

            assertThat(entries).extracting(LogEntry::position).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(entries.get(3).personName()).isEqualTo("Cora");
            assertThat(entries.get(3).address()).isEqualTo("198.51.100.3");
            assertThat(entries.get(2).person()).isNull();
            assertThat(entries.get(2).roles()).isEmpty();
        }

        @Test
        void only_while_acting_for_the_secretariat() {
            assertThat(network.as(network.auditor, network.harbour).positions(null, ALL))
                    .isEmpty();
        }

        @Test
        void it_can_be_narrowed() {
            var ten = LoggedNetwork.NINE.plusSeconds(3600);
            var ada = network.ada;
            var lantern = network.lantern;
            assertThat(found(new LogFilter(ten, ten.plusSeconds(7200), null, null, null, null, null)))
                    .containsExactly(3L, 2L);
            assertThat(found(new LogFilter(null, null, ada, null, null, null, null)))
                    .containsExactly(6L, 5L, 1L);
            assertThat(found(new LogFilter(null, null, null, "membership:", null, null, null)))
                    .containsExactly(5L, 1L);
            assertThat(found(new LogFilter(null, null, null, "ship", null, null, null)))
                    .isEmpty();
            assertThat(found(new LogFilter(null, null, null, null, "denied", null, null)))
                    .containsExactly(5L);
            assertThat(found(new LogFilter(null, null, null, null, null, lantern, null)))
                    .containsExactly(5L, 2L);
            assertThat(found(new LogFilter(null, null, ada, null, "done", network.harbour, "INVITE")))
                    .containsExactly(1L);
        }

        @Test
        void signs_that_SQL_reads_otherwise_are_only_signs() {
            assertThat(found(new LogFilter(null, null, null, null, null, null, "%")))
                    .containsExactly(5L);
            assertThat(found(new LogFilter(null, null, null, "%", "'", null, "_\0")))
                    .isEmpty();
        }

        @Test
        void an_address_is_not_found_by_its_text() {
            assertThat(found(new LogFilter(null, null, null, null, null, null, "198.51")))
                    .isEmpty();
        }

        private List<Long> found(LogFilter filter) {
            return network.asAuditor().positions(null, filter);
        }
    }
}
