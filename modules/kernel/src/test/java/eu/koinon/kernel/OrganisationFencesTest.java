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

/** The fences round each organisation's rows, with no gate in front of them: what its own people see. */
class OrganisationFencesTest {

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
    class As_a_member_of_one_organisation {

        @Test
        void no_row_of_another_organisation_is_seen() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.harbour)) {
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership"))
                        .containsOnly(network.harbour.value());
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership_role"))
                        .containsOnly(network.harbour.value());
                assertThat(ids(connection, "SELECT id FROM organisations.invitation"))
                        .containsExactly(network.harboursInvitation);
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.working_group_member"))
                        .containsExactly(network.harbour.value());
            }
        }

        @Test
        void the_people_of_the_organisation_are_seen_with_those_who_left_and_nobody_else() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.harbour)) {
                assertThat(ids(connection, "SELECT id FROM access.person"))
                        .containsExactlyInAnyOrder(network.ada.value(), network.leaver.value(), network.both.value());
            }
        }

        @Test
        void which_organisations_and_groups_there_are_is_known_but_not_who_works_in_them() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.harbour)) {
                assertThat(count(connection, "organisations.organisation")).isEqualTo(3);
                assertThat(count(connection, "organisations.working_group")).isEqualTo(1);
                assertThat(ids(connection, "SELECT person_id FROM organisations.working_group_member"))
                        .containsExactly(network.ada.value());
            }
        }

        @Test
        void the_own_organisation_can_be_worked_in() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.harbour)) {
                connection.setAutoCommit(false);
                assertThat(change(
                                connection,
                                "UPDATE organisations.organisation SET city = 'Gent' WHERE id = ?",
                                network.harbour.value()))
                        .isEqualTo(1);
                addRole(connection, network.adasMembership, network.harbour, Role.SIGNATORY);
                assertThat(change(
                                connection,
                                "UPDATE organisations.membership SET version = 2 WHERE id = ?",
                                network.adasMembership))
                        .isEqualTo(1);
                connection.rollback();
            }
        }

        @Test
        void a_foreign_row_cannot_be_changed() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.harbour)) {
                assertThat(change(
                                connection,
                                "UPDATE organisations.organisation SET city = 'x' WHERE id = ?",
                                network.lantern.value()))
                        .isZero();
                assertThat(change(
                                connection,
                                "UPDATE organisations.membership SET ended_at = now() WHERE id = ?",
                                network.brunosMembership))
                        .isZero();
                assertThat(change(
                                connection,
                                "DELETE FROM organisations.membership_role WHERE membership_id = ?",
                                network.brunosMembership))
                        .isZero();
                assertThat(change(
                                connection,
                                "UPDATE organisations.invitation SET state = 'WITHDRAWN' WHERE id = ?",
                                network.lanternsInvitation))
                        .isZero();
                assertThat(change(connection, "UPDATE access.person SET name = 'x' WHERE id = ?", network.both.value()))
                        .isZero();
            }
        }

        @Test
        void nothing_can_be_added_to_another_organisation_or_moved_there() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.harbour)) {
                assertThatThrownBy(() -> addMembership(connection, network.lantern, network.ada))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> addRole(connection, network.brunosMembership, network.lantern, Role.SIGNATORY))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> change(
                                connection,
                                "UPDATE organisations.membership SET organisation_id = ? WHERE id = ?",
                                network.lantern.value(),
                                network.adasMembership))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> change(
                                connection,
                                "UPDATE organisations.invitation SET organisation_id = ? WHERE id = ?",
                                network.lantern.value(),
                                network.harboursInvitation))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> change(
                                connection,
                                "INSERT INTO organisations.working_group_member (working_group_id, organisation_id,"
                                        + " person_id, joined_at) VALUES (?, ?, ?, now())",
                                network.group,
                                network.lantern.value(),
                                network.ada.value()))
                        .hasMessageContaining(REFUSED);
            }
        }

        @Test
        void a_role_cannot_be_slipped_into_a_foreign_membership_under_the_own_organisations_name() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.harbour)) {
                assertThatThrownBy(() -> addRole(connection, network.brunosMembership, network.harbour, Role.SIGNATORY))
                        .hasMessageContaining("membership_role_of_its_organisation");
            }
        }
    }

    @Nested
    class As_a_member_of_two_organisations {

        @Test
        void the_one_acted_for_decides_what_is_seen_of_others() throws SQLException {
            try (var connection = network.database.asApp(network.both, network.lantern)) {
                assertThat(ids(connection, "SELECT id FROM organisations.membership"))
                        .containsExactlyInAnyOrder(
                                network.brunosMembership, network.bothInLantern, network.bothInHarbour);
                assertThat(ids(connection, "SELECT id FROM organisations.invitation"))
                        .containsExactly(network.lanternsInvitation);
                assertThat(ids(connection, "SELECT id FROM access.person"))
                        .containsExactlyInAnyOrder(network.bruno.value(), network.both.value());
            }
        }
    }

    @Nested
    class As_a_member_of_a_removed_organisation {

        @Test
        void the_organisations_rows_are_no_longer_theirs() throws SQLException {
            try (var connection = network.database.asOwner()) {
                change(
                        connection,
                        "UPDATE organisations.organisation SET state = 'REMOVED' WHERE id = ?",
                        network.lantern.value());
                try (var removed = network.database.asApp(network.bruno, network.lantern)) {
                    assertThat(count(removed, "organisations.invitation")).isZero();
                    assertThat(ids(removed, "SELECT id FROM organisations.membership"))
                            .containsExactly(network.brunosMembership);
                } finally {
                    change(
                            connection,
                            "UPDATE organisations.organisation SET state = 'ACTIVE' WHERE id = ?",
                            network.lantern.value());
                }
            }
        }
    }
}
