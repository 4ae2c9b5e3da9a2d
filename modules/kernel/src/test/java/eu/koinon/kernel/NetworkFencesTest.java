package eu.koinon.kernel;

import static eu.koinon.kernel.FencedNetwork.REFUSED;
import static eu.koinon.kernel.FencedNetwork.addMembership;
import static eu.koinon.kernel.FencedNetwork.addRole;
import static eu.koinon.kernel.FencedNetwork.change;
import static eu.koinon.kernel.FencedNetwork.count;
import static eu.koinon.kernel.FencedNetwork.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fences round each organisation's rows: what those see who are not of it, rightly or wrongly. */
class NetworkFencesTest {

    private static FencedNetwork network;

    @BeforeAll
    static void build() throws SQLException {
        network = new FencedNetwork();
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Nested
    class As_nobody {

        @Test
        void every_fenced_table_is_empty() throws SQLException {
            try (var connection = network.database.asApp(null, null)) {
                for (var table : network.fencedTables()) {
                    assertThat(count(connection, table)).as(table).isZero();
                }
            }
        }

        @Test
        void a_connection_on_which_nothing_was_ever_set_sees_nothing_either() throws SQLException {
            try (var connection = network.database.asApp()) {
                for (var table : network.fencedTables()) {
                    assertThat(count(connection, table)).as(table).isZero();
                }
            }
        }

        @Test
        void nothing_can_be_added() throws SQLException {
            try (var connection = network.database.asApp(null, null)) {
                assertThatThrownBy(() -> addMembership(connection, network.harbour, network.leaver))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> addRole(connection, network.adasMembership, network.harbour, Role.SIGNATORY))
                        .hasMessageContaining(REFUSED);
            }
        }
    }

    @Nested
    class As_a_forger_of_the_setting {

        @Test
        void naming_an_organisation_that_one_does_not_belong_to_shows_nothing_of_it() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.lantern)) {
                assertThat(ids(connection, "SELECT id FROM organisations.membership"))
                        .containsExactly(network.adasMembership);
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership_role"))
                        .containsOnly(network.harbour.value());
                assertThat(count(connection, "organisations.invitation")).isZero();
                assertThat(count(connection, "organisations.working_group_member"))
                        .isZero();
                assertThat(count(connection, "organisations.working_group")).isZero();
                assertThat(ids(connection, "SELECT id FROM access.person")).containsExactly(network.ada.value());
                assertThat(ids(connection, "SELECT id FROM organisations.organisation"))
                        .containsExactly(network.harbour.value());
            }
        }

        @Test
        void naming_an_organisation_that_one_does_not_belong_to_changes_nothing_in_it() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.lantern)) {
                assertThat(change(connection, "UPDATE organisations.membership SET ended_at = now()"))
                        .isZero();
                assertThat(change(connection, "UPDATE organisations.organisation SET city = 'x'"))
                        .isZero();
                assertThatThrownBy(() -> addMembership(connection, network.lantern, network.ada))
                        .hasMessageContaining(REFUSED);
            }
        }

        @Test
        void naming_the_secretariat_makes_nobody_a_coordinator() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.secretariat)) {
                assertThat(ids(connection, "SELECT id FROM access.person")).containsExactly(network.ada.value());
                assertThat(count(connection, "organisations.invitation")).isZero();
            }
        }

        @Test
        void an_organisation_alone_without_a_person_shows_nothing() throws SQLException {
            try (var connection = network.database.asApp(null, network.harbour)) {
                for (var table : network.fencedTables()) {
                    assertThat(count(connection, table)).as(table).isZero();
                }
            }
        }

        @Test
        void a_person_who_has_left_sees_no_more_than_their_own_past() throws SQLException {
            try (var connection = network.database.asApp(network.leaver, network.harbour)) {
                assertThat(ids(connection, "SELECT id FROM access.person")).containsExactly(network.leaver.value());
                assertThat(ids(connection, "SELECT id FROM organisations.membership"))
                        .containsExactly(network.leaversMembership);
                assertThat(count(connection, "organisations.invitation")).isZero();
            }
        }
    }

    @Nested
    class As_coordinator {

        @Test
        void every_row_is_seen() throws SQLException {
            try (var connection = network.database.asApp(network.coordinator, network.secretariat);
                    var owner = network.database.asOwner()) {
                for (var table : network.fencedTables()) {
                    if (!table.startsWith("audit.")) {
                        assertThat(count(connection, table)).as(table).isEqualTo(count(owner, table));
                    }
                }
            }
        }

        @Test
        void only_while_acting_for_the_secretariat() throws SQLException {
            try (var connection = network.database.asApp(network.coordinator, network.harbour)) {
                assertThat(count(connection, "organisations.invitation")).isZero();
            }
        }

        @Test
        void only_while_the_role_lasts() throws SQLException {
            try (var connection = network.database.asApp(network.formerCoordinator, network.secretariat)) {
                assertThat(count(connection, "organisations.invitation")).isZero();
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership"))
                        .containsOnly(network.secretariat.value());
            }
        }

        @Test
        void only_while_the_account_is_not_locked() throws SQLException {
            try (var connection = network.database.asOwner()) {
                change(
                        connection,
                        "UPDATE access.person SET state = 'LOCKED' WHERE id = ?",
                        network.coordinator.value());
                try (var locked = network.database.asApp(network.coordinator, network.secretariat)) {
                    assertThat(ids(locked, "SELECT id FROM access.person"))
                            .containsExactly(network.coordinator.value());
                } finally {
                    change(
                            connection,
                            "UPDATE access.person SET state = 'ACTIVE' WHERE id = ?",
                            network.coordinator.value());
                }
            }
        }
    }

    @Nested
    class As_the_platform_itself {

        @ParameterizedTest
        @EnumSource(names = {"SET_UP", "SIGN_IN", "INVITATION", "MAIL", "DEMO"})
        void people_are_seen_with_a_duty_that_is_listed(Duty duty) throws SQLException {
            try (var connection = network.database.asApp(null, null, duty)) {
                assertThat(count(connection, "access.person")).isEqualTo(7);
            }
        }

        @Test
        void nobody_is_seen_with_a_duty_that_nobody_has_listed() throws SQLException {
            try (var connection = network.database.asApp()) {
                change(connection, "SET app.duty = 'newsletter'");

                assertThat(count(connection, "access.person")).isZero();
            }
        }
    }

    @Nested
    class As_auditor {

        @Test
        void people_are_seen_but_not_the_organisations_own_affairs() throws SQLException {
            try (var connection = network.database.asApp(network.auditor, network.secretariat)) {
                assertThat(count(connection, "access.person")).isEqualTo(7);
                assertThat(count(connection, "organisations.invitation")).isZero();
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership"))
                        .containsOnly(network.secretariat.value());
            }
        }

        @Test
        void a_role_that_begins_tomorrow_opens_nothing_today() throws SQLException {
            try (var connection = network.database.asApp(network.formerCoordinator, network.secretariat)) {
                assertThat(ids(connection, "SELECT id FROM access.person"))
                        .containsExactlyInAnyOrder(
                                network.coordinator.value(),
                                network.formerCoordinator.value(),
                                network.auditor.value());
            }
        }
    }
}
