package eu.koinon.kernel;

import static eu.koinon.kernel.FencedNetwork.REFUSED;
import static eu.koinon.kernel.FencedNetwork.change;
import static eu.koinon.kernel.FencedNetwork.count;
import static eu.koinon.kernel.FencedNetwork.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The fences round working groups across organisations, with no gate in front of them: of an open one and one by
 * approval, both convened by Bruno of the Lantern. Ada of the Harbour takes part in the open one and asks for the other.
 */
class WorkingGroupFencesTest {

    private static final String MEMBERS = "organisations.working_group_member";
    private static final String REQUESTS = "organisations.working_group_request";

    private static FencedNetwork network;
    private static UUID open;
    private static UUID closed;
    private static UUID request;
    private static PersonId newcomer;
    private static PersonId admin;

    @BeforeAll
    static void build() throws SQLException {
        network = new FencedNetwork();
        var rows = new TestNetworkBeside(network.database);
        open = rows.group("Open", true);
        closed = rows.group("Closed", false);
        rows.member(open, network.lantern, network.bruno, true);
        rows.member(closed, network.lantern, network.bruno, true);
        rows.member(open, network.harbour, network.ada, false);
        rows.member(closed, network.lantern, network.both, false);
        request = rows.request(closed, network.harbour, network.ada);
        newcomer = network.both;
        admin = network.ada;
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Nested
    class As_member_of_an_organisation {

        @Test
        void one_sees_who_takes_part_for_ones_own_and_who_asks_for_it() throws SQLException {
            try (var connection = network.database.asApp(admin, network.harbour)) {
                assertThat(ids(connection, "SELECT organisation_id FROM " + MEMBERS))
                        .containsExactly(network.harbour.value());
                assertThat(ids(connection, "SELECT id FROM " + REQUESTS)).containsExactly(request);
            }
            try (var connection = network.database.asApp(network.both, network.lantern)) {
                assertThat(count(connection, REQUESTS)).isZero();
            }
        }

        @Test
        void one_is_told_which_organisations_take_part_and_no_person() throws SQLException {
            try (var connection = network.database.asApp(newcomer, network.harbour)) {
                assertThat(ids(connection, told("working_group_organisations", "organisation_id", closed)))
                        .containsExactly(network.lantern.value());
                assertThat(ids(connection, told("working_group_roster", "person_id", closed)))
                        .isEmpty();
                assertThat(ids(connection, told("working_group_requests", "id", closed)))
                        .isEmpty();
            }
        }

        @Test
        void one_goes_into_an_open_group_and_into_no_other_and_makes_nobody_convenor() throws SQLException {
            try (var connection = network.database.asApp(newcomer, network.harbour)) {
                connection.setAutoCommit(false);
                assertThat(add(connection, open, network.harbour, newcomer, false))
                        .isEqualTo(1);
                assertThatThrownBy(() -> change(
                                connection,
                                "UPDATE " + MEMBERS + " SET convenes = true WHERE working_group_id = ?",
                                open))
                        .hasMessageContaining("convenors are made by convenors");
                connection.rollback();
                assertThatThrownBy(() -> add(connection, open, network.harbour, newcomer, true))
                        .hasMessageContaining(REFUSED);
                connection.rollback();
                assertThatThrownBy(() -> add(connection, closed, network.harbour, newcomer, false))
                        .hasMessageContaining(REFUSED);
                connection.rollback();
                assertThatThrownBy(() -> add(connection, open, network.harbour, network.leaver, false))
                        .hasMessageContaining(REFUSED);
                connection.rollback();
            }
        }

        @Test
        void one_decides_no_request_and_takes_back_ones_own() throws SQLException {
            try (var connection = network.database.asApp(admin, network.harbour)) {
                connection.setAutoCommit(false);
                assertThatThrownBy(() -> decide(connection, "ACCEPTED", admin)).hasMessageContaining(REFUSED);
                connection.rollback();
                assertThatThrownBy(() -> decide(connection, "WITHDRAWN", network.bruno))
                        .hasMessageContaining(REFUSED);
                connection.rollback();
                assertThat(decide(connection, "WITHDRAWN", admin)).isEqualTo(1);
                assertThat(decide(connection, "WITHDRAWN", admin)).isZero();
                connection.rollback();
            }
            try (var connection = network.database.asApp(newcomer, network.harbour)) {
                assertThat(decide(connection, "WITHDRAWN", newcomer)).isZero();
            }
        }

        @Test
        void one_asks_for_nobody_elses_people_and_in_nobody_elses_name() throws SQLException {
            try (var connection = network.database.asApp(admin, network.harbour)) {
                assertThatThrownBy(() -> ask(connection, network.lantern, network.bruno, admin))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> ask(connection, network.harbour, newcomer, network.bruno))
                        .hasMessageContaining(REFUSED);
            }
        }

        @Test
        void one_changes_no_group_and_nobody_elses_mail() throws SQLException {
            try (var connection = network.database.asApp(admin, network.harbour)) {
                assertThat(change(
                                connection, "UPDATE organisations.working_group SET name_en = 'x' WHERE id = ?", open))
                        .isZero();
                assertThatThrownBy(
                                () -> change(connection, "DELETE FROM organisations.working_group WHERE id = ?", open))
                        .hasMessageContaining("permission denied");
            }
            try (var connection = network.database.asApp(newcomer, network.harbour)) {
                assertThat(change(connection, "UPDATE " + MEMBERS + " SET mail = 'NONE'"))
                        .isZero();
            }
        }

        @Test
        void nobody_is_moved_from_one_group_or_organisation_to_another() throws SQLException {
            try (var connection = network.database.asApp(network.bruno, network.lantern)) {
                assertThatThrownBy(() -> change(connection, "UPDATE " + MEMBERS + " SET working_group_id = ?", closed))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> change(connection, "UPDATE " + REQUESTS + " SET words = 'x'"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Nested
    class As_participant {

        @Test
        void one_is_told_who_takes_part_in_ones_group_and_in_no_other() throws SQLException {
            try (var connection = network.database.asApp(admin, network.harbour)) {
                assertThat(ids(connection, told("working_group_roster", "person_id", open)))
                        .containsExactlyInAnyOrder(network.bruno.value(), network.ada.value());
                assertThat(ids(connection, told("working_group_roster", "person_id", closed)))
                        .isEmpty();
                assertThat(ids(connection, "SELECT id FROM access.person")).doesNotContain(network.bruno.value());
            }
        }

        @Test
        void one_is_told_nothing_while_one_acts_for_another_organisation() throws SQLException {
            try (var connection = network.database.asApp(network.both, network.harbour)) {
                assertThat(ids(connection, told("working_group_roster", "person_id", closed)))
                        .isEmpty();
            }
        }
    }

    @Nested
    class As_convenor {

        @Test
        void one_sees_takes_in_and_takes_out_people_of_any_organisation_in_ones_group() throws SQLException {
            try (var connection = network.database.asApp(network.bruno, network.lantern)) {
                connection.setAutoCommit(false);
                assertThat(ids(connection, told("working_group_requests", "person_id", closed)))
                        .containsExactly(network.ada.value());
                assertThat(decide(connection, "ACCEPTED", network.bruno)).isEqualTo(1);
                assertThat(add(connection, closed, network.harbour, network.ada, false))
                        .isEqualTo(1);
                assertThat(change(
                                connection,
                                "DELETE FROM " + MEMBERS + " WHERE working_group_id = ? AND person_id = ?",
                                open,
                                network.ada.value()))
                        .isEqualTo(1);
                connection.rollback();
            }
        }

        @Test
        void one_takes_in_nobody_who_does_not_belong_to_the_organisation() throws SQLException {
            try (var connection = network.database.asApp(network.bruno, network.lantern)) {
                assertThatThrownBy(() -> add(connection, closed, network.harbour, network.leaver, false))
                        .hasMessageContaining("belongs to the organisation");
                assertThatThrownBy(() -> add(connection, closed, network.harbour, network.bruno, false))
                        .hasMessageContaining("belongs to the organisation");
            }
        }

        @Test
        void one_has_no_power_over_another_group() throws SQLException {
            try (var connection = network.database.asApp(network.bruno, network.lantern)) {
                assertThat(ids(
                                connection,
                                "SELECT person_id FROM " + MEMBERS + " WHERE working_group_id = '" + network.group
                                        + "'"))
                        .containsExactly(network.bruno.value());
                assertThat(change(
                                connection,
                                "UPDATE organisations.working_group SET name_en = 'x' WHERE id = ?",
                                network.group))
                        .isZero();
                assertThat(change(
                                connection,
                                "DELETE FROM " + MEMBERS + " WHERE working_group_id = ? AND person_id = ?",
                                network.group,
                                network.ada.value()))
                        .isZero();
            }
        }

        @Test
        void one_describes_ones_group_and_does_not_end_it() throws SQLException {
            try (var connection = network.database.asApp(network.bruno, network.lantern)) {
                connection.setAutoCommit(false);
                assertThat(change(
                                connection, "UPDATE organisations.working_group SET name_en = 'x' WHERE id = ?", open))
                        .isEqualTo(1);
                assertThatThrownBy(() -> change(
                                connection,
                                "UPDATE organisations.working_group SET state = 'ENDED', ended_at = now(),"
                                        + " end_reason = 'x' WHERE id = ?",
                                open))
                        .hasMessageContaining(REFUSED);
                connection.rollback();
            }
        }

        @Test
        void one_chooses_nobody_elses_mail() throws SQLException {
            try (var connection = network.database.asApp(network.bruno, network.lantern)) {
                assertThatThrownBy(() -> change(
                                connection,
                                "UPDATE " + MEMBERS + " SET mail = 'NONE' WHERE person_id = ?",
                                network.ada.value()))
                        .hasMessageContaining("they say themself");
            }
        }
    }

    @Nested
    class As_coordinator {

        @Test
        void one_is_told_of_everybody_and_of_every_request() throws SQLException {
            try (var connection = network.database.asApp(network.coordinator, network.secretariat)) {
                assertThat(ids(connection, told("working_group_roster", "person_id", closed)))
                        .containsExactlyInAnyOrder(network.bruno.value(), network.both.value());
                assertThat(ids(connection, told("working_group_requests", "id", closed)))
                        .containsExactly(request);
            }
        }

        @Test
        void a_former_one_is_told_of_nobody() throws SQLException {
            try (var connection = network.database.asApp(network.formerCoordinator, network.secretariat)) {
                assertThat(ids(connection, told("working_group_roster", "person_id", closed)))
                        .isEmpty();
                assertThat(ids(connection, told("working_group_requests", "id", closed)))
                        .isEmpty();
            }
        }
    }

    @Nested
    class As_forger_or_nobody {

        @Test
        void naming_a_convenors_organisation_tells_nothing() throws SQLException {
            try (var connection = network.database.asApp(network.ada, network.lantern)) {
                assertThat(ids(connection, told("working_group_roster", "person_id", open)))
                        .isEmpty();
                assertThat(ids(connection, told("working_group_organisations", "organisation_id", open)))
                        .isEmpty();
            }
            try (var connection = network.database.asApp(null, null)) {
                assertThat(ids(connection, told("working_group_organisations", "organisation_id", open)))
                        .isEmpty();
                assertThat(ids(connection, told("working_group_requests", "id", closed)))
                        .isEmpty();
            }
        }
    }

    private static String told(String function, String column, UUID group) {
        return "SELECT " + column + " FROM organisations." + function + "('" + group + "')";
    }

    private static int add(
            Connection connection, UUID group, OrganisationId organisation, PersonId person, boolean convenes)
            throws SQLException {
        return change(
                connection,
                "INSERT INTO " + MEMBERS + " (working_group_id, organisation_id, person_id, convenes, joined_at)"
                        + " VALUES (?, ?, ?, ?, now())",
                group,
                organisation.value(),
                person.value(),
                convenes);
    }

    private static int decide(Connection connection, String decision, PersonId by) throws SQLException {
        return change(
                connection,
                "UPDATE " + REQUESTS + " SET decision = ?, decided_by = ?, decided_at = now() WHERE id = ?"
                        + " AND decision IS NULL",
                decision,
                by.value(),
                request);
    }

    private static int ask(Connection connection, OrganisationId organisation, PersonId person, PersonId by)
            throws SQLException {
        return change(
                connection,
                "INSERT INTO " + REQUESTS + " (id, working_group_id, organisation_id, person_id, words, asked_by,"
                        + " asked_at, version) VALUES (gen_random_uuid(), ?, ?, ?, 'x', ?, now(), 1)",
                closed,
                organisation.value(),
                person.value(),
                by.value());
    }

    /** Rows written past the fences, with ids that the network's own do not have. */
    private record TestNetworkBeside(TestDatabase database) {

        UUID group(String name, boolean isOpen) throws SQLException {
            return one(
                    "INSERT INTO organisations.working_group (id, name_en, purpose_en, open, created_at, version)"
                            + " VALUES (gen_random_uuid(), ?, 'x', ?, now(), 1) RETURNING id",
                    name,
                    isOpen);
        }

        void member(UUID group, OrganisationId organisation, PersonId person, boolean convenes) throws SQLException {
            try (var connection = database.asOwner()) {
                add(connection, group, organisation, person, convenes);
            }
        }

        UUID request(UUID group, OrganisationId organisation, PersonId person) throws SQLException {
            return one(
                    "INSERT INTO " + REQUESTS + " (id, working_group_id, organisation_id, person_id, words, asked_by,"
                            + " asked_at, version) VALUES (gen_random_uuid(), ?, ?, ?, 'x', ?, now(), 1) RETURNING id",
                    group,
                    organisation.value(),
                    person.value(),
                    person.value());
        }

        private UUID one(String sql, Object... values) throws SQLException {
            try (var connection = database.asOwner();
                    var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getObject(1, UUID.class);
                }
            }
        }
    }
}
