package eu.koinon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fences round each organisation's rows, with no gate in front of them: what plain SQL of the platform's role sees. */
class OrganisationFencesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String REFUSED = "row-level security";

    private static TestDatabase database;
    private static OrganisationId secretariat;
    private static OrganisationId harbour;
    private static OrganisationId lantern;
    private static PersonId coordinator;
    private static PersonId formerCoordinator;
    private static PersonId auditor;
    private static PersonId ada;
    private static PersonId leaver;
    private static PersonId bruno;
    private static PersonId both;
    private static UUID adasMembership;
    private static UUID brunosMembership;
    private static UUID bothInLantern;
    private static UUID bothInHarbour;
    private static UUID leaversMembership;
    private static UUID harboursInvitation;
    private static UUID lanternsInvitation;
    private static UUID group;

    @BeforeAll
    static void build() throws SQLException {
        database = TestDatabase.fresh();
        var network = new TestNetwork(database);
        secretariat = network.secretariat();
        harbour = network.member("Harbour");
        lantern = network.member("Lantern");
        coordinator = network.person("Cora");
        network.join(coordinator, secretariat, Role.COORDINATOR);
        formerCoordinator = network.person("Frida");
        var former = network.join(formerCoordinator, secretariat, Role.MEMBER);
        network.give(former, secretariat, Role.COORDINATOR, LocalDate.of(2020, 1, 1), TODAY.minusDays(1));
        network.give(former, secretariat, Role.AUDITOR, TODAY.plusDays(1), null);
        auditor = network.person("Aurel");
        network.join(auditor, secretariat, Role.AUDITOR);
        ada = network.person("Ada");
        adasMembership = network.join(ada, harbour, Role.ADMIN);
        leaver = network.person("Leo");
        leaversMembership = network.join(leaver, harbour, Role.MEMBER);
        network.leave(leaversMembership);
        bruno = network.person("Bruno");
        brunosMembership = network.join(bruno, lantern, Role.ADMIN);
        both = network.person("Bo");
        bothInHarbour = network.join(both, harbour, Role.MEMBER);
        bothInLantern = network.join(both, lantern, Role.MEMBER);
        harboursInvitation = network.invite(harbour, ada, "new@harbour.example");
        lanternsInvitation = network.invite(lantern, bruno, "new@lantern.example");
        group = network.workingGroup(secretariat, "Shelter");
        network.joinGroup(group, harbour, ada);
        network.joinGroup(group, lantern, bruno);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Nested
    class As_nobody {

        @Test
        void every_fenced_table_is_empty() throws SQLException {
            try (var connection = database.asApp(null, null)) {
                for (var table : fencedTables()) {
                    assertThat(count(connection, table)).as(table).isZero();
                }
            }
        }

        @Test
        void a_connection_on_which_nothing_was_ever_set_sees_nothing_either() throws SQLException {
            try (var connection = database.asApp()) {
                for (var table : fencedTables()) {
                    assertThat(count(connection, table)).as(table).isZero();
                }
            }
        }

        @Test
        void nothing_can_be_added() throws SQLException {
            try (var connection = database.asApp(null, null)) {
                assertThatThrownBy(() -> addMembership(connection, harbour, leaver)).hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> addRole(connection, adasMembership, harbour, Role.SIGNATORY))
                        .hasMessageContaining(REFUSED);
            }
        }
    }

    @Nested
    class As_a_member_of_one_organisation {

        @Test
        void no_row_of_another_organisation_is_seen() throws SQLException {
            try (var connection = database.asApp(ada, harbour)) {
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership"))
                        .containsOnly(harbour.value());
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership_role"))
                        .containsOnly(harbour.value());
                assertThat(ids(connection, "SELECT id FROM organisations.invitation"))
                        .containsExactly(harboursInvitation);
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.working_group_member"))
                        .containsExactly(harbour.value());
            }
        }

        @Test
        void the_people_of_the_organisation_are_seen_with_those_who_left_and_nobody_else() throws SQLException {
            try (var connection = database.asApp(ada, harbour)) {
                assertThat(ids(connection, "SELECT id FROM access.person"))
                        .containsExactlyInAnyOrder(ada.value(), leaver.value(), both.value());
            }
        }

        @Test
        void which_organisations_and_groups_there_are_is_known_but_not_who_works_in_them() throws SQLException {
            try (var connection = database.asApp(ada, harbour)) {
                assertThat(count(connection, "organisations.organisation")).isEqualTo(3);
                assertThat(count(connection, "organisations.working_group")).isEqualTo(1);
                assertThat(ids(connection, "SELECT person_id FROM organisations.working_group_member"))
                        .containsExactly(ada.value());
            }
        }

        @Test
        void the_own_organisation_can_be_worked_in() throws SQLException {
            try (var connection = database.asApp(ada, harbour)) {
                connection.setAutoCommit(false);
                assertThat(change(connection, "UPDATE organisations.organisation SET city = 'Gent' WHERE id = ?", harbour.value()))
                        .isEqualTo(1);
                addRole(connection, adasMembership, harbour, Role.SIGNATORY);
                assertThat(change(connection, "UPDATE organisations.membership SET version = 2 WHERE id = ?", adasMembership))
                        .isEqualTo(1);
                connection.rollback();
            }
        }

        @Test
        void a_foreign_row_cannot_be_changed() throws SQLException {
            try (var connection = database.asApp(ada, harbour)) {
                assertThat(change(connection, "UPDATE organisations.organisation SET city = 'x' WHERE id = ?", lantern.value()))
                        .isZero();
                assertThat(change(connection, "UPDATE organisations.membership SET ended_at = now() WHERE id = ?", brunosMembership))
                        .isZero();
                assertThat(change(connection, "DELETE FROM organisations.membership_role WHERE membership_id = ?", brunosMembership))
                        .isZero();
                assertThat(change(connection, "UPDATE organisations.invitation SET state = 'WITHDRAWN' WHERE id = ?", lanternsInvitation))
                        .isZero();
                assertThat(change(connection, "UPDATE access.person SET name = 'x' WHERE id = ?", both.value()))
                        .isZero();
            }
        }

        @Test
        void nothing_can_be_added_to_another_organisation_or_moved_there() throws SQLException {
            try (var connection = database.asApp(ada, harbour)) {
                assertThatThrownBy(() -> addMembership(connection, lantern, ada)).hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> addRole(connection, brunosMembership, lantern, Role.SIGNATORY))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> change(
                                connection,
                                "UPDATE organisations.membership SET organisation_id = ? WHERE id = ?",
                                lantern.value(),
                                adasMembership))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> change(
                                connection,
                                "UPDATE organisations.invitation SET organisation_id = ? WHERE id = ?",
                                lantern.value(),
                                harboursInvitation))
                        .hasMessageContaining(REFUSED);
                assertThatThrownBy(() -> change(
                                connection,
                                "INSERT INTO organisations.working_group_member VALUES (?, ?, ?)",
                                group,
                                lantern.value(),
                                ada.value()))
                        .hasMessageContaining(REFUSED);
            }
        }

        @Test
        void a_role_cannot_be_slipped_into_a_foreign_membership_under_the_own_organisations_name() throws SQLException {
            try (var connection = database.asApp(ada, harbour)) {
                assertThatThrownBy(() -> addRole(connection, brunosMembership, harbour, Role.SIGNATORY))
                        .hasMessageContaining("membership_role_of_its_organisation");
            }
        }
    }

    @Nested
    class As_a_member_of_two_organisations {

        @Test
        void the_one_acted_for_decides_what_is_seen_of_others() throws SQLException {
            try (var connection = database.asApp(both, lantern)) {
                assertThat(ids(connection, "SELECT id FROM organisations.membership"))
                        .containsExactlyInAnyOrder(brunosMembership, bothInLantern, bothInHarbour);
                assertThat(ids(connection, "SELECT id FROM organisations.invitation"))
                        .containsExactly(lanternsInvitation);
                assertThat(ids(connection, "SELECT id FROM access.person"))
                        .containsExactlyInAnyOrder(bruno.value(), both.value());
            }
        }
    }

    @Nested
    class As_a_forger_of_the_setting {

        @Test
        void naming_an_organisation_that_one_does_not_belong_to_shows_nothing_of_it() throws SQLException {
            try (var connection = database.asApp(ada, lantern)) {
                assertThat(ids(connection, "SELECT id FROM organisations.membership")).containsExactly(adasMembership);
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership_role"))
                        .containsOnly(harbour.value());
                assertThat(count(connection, "organisations.invitation")).isZero();
                assertThat(count(connection, "organisations.working_group_member")).isZero();
                assertThat(count(connection, "organisations.working_group")).isZero();
                assertThat(ids(connection, "SELECT id FROM access.person")).containsExactly(ada.value());
                assertThat(ids(connection, "SELECT id FROM organisations.organisation"))
                        .containsExactly(harbour.value());
            }
        }

        @Test
        void naming_an_organisation_that_one_does_not_belong_to_changes_nothing_in_it() throws SQLException {
            try (var connection = database.asApp(ada, lantern)) {
                assertThat(change(connection, "UPDATE organisations.membership SET ended_at = now()")).isZero();
                assertThat(change(connection, "UPDATE organisations.organisation SET city = 'x'")).isZero();
                assertThatThrownBy(() -> addMembership(connection, lantern, ada)).hasMessageContaining(REFUSED);
            }
        }

        @Test
        void naming_the_secretariat_makes_nobody_a_coordinator() throws SQLException {
            try (var connection = database.asApp(ada, secretariat)) {
                assertThat(ids(connection, "SELECT id FROM access.person")).containsExactly(ada.value());
                assertThat(count(connection, "organisations.invitation")).isZero();
            }
        }

        @Test
        void an_organisation_alone_without_a_person_shows_nothing() throws SQLException {
            try (var connection = database.asApp(null, harbour)) {
                for (var table : fencedTables()) {
                    assertThat(count(connection, table)).as(table).isZero();
                }
            }
        }

        @Test
        void a_person_who_has_left_sees_no_more_than_their_own_past() throws SQLException {
            try (var connection = database.asApp(leaver, harbour)) {
                assertThat(ids(connection, "SELECT id FROM access.person")).containsExactly(leaver.value());
                assertThat(ids(connection, "SELECT id FROM organisations.membership"))
                        .containsExactly(leaversMembership);
                assertThat(count(connection, "organisations.invitation")).isZero();
            }
        }
    }

    @Nested
    class As_coordinator {

        @Test
        void every_row_is_seen() throws SQLException {
            try (var connection = database.asApp(coordinator, secretariat);
                    var owner = database.asOwner()) {
                for (var table : fencedTables()) {
                    if (!table.startsWith("audit.")) {
                        assertThat(count(connection, table)).as(table).isEqualTo(count(owner, table));
                    }
                }
            }
        }

        @Test
        void only_while_acting_for_the_secretariat() throws SQLException {
            try (var connection = database.asApp(coordinator, harbour)) {
                assertThat(count(connection, "organisations.invitation")).isZero();
            }
        }

        @Test
        void only_while_the_role_lasts() throws SQLException {
            try (var connection = database.asApp(formerCoordinator, secretariat)) {
                assertThat(count(connection, "organisations.invitation")).isZero();
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership"))
                        .containsOnly(secretariat.value());
            }
        }

        @Test
        void only_while_the_account_is_not_locked() throws SQLException {
            try (var connection = database.asOwner()) {
                change(connection, "UPDATE access.person SET state = 'LOCKED' WHERE id = ?", coordinator.value());
                try (var locked = database.asApp(coordinator, secretariat)) {
                    assertThat(ids(locked, "SELECT id FROM access.person")).containsExactly(coordinator.value());
                } finally {
                    change(connection, "UPDATE access.person SET state = 'ACTIVE' WHERE id = ?", coordinator.value());
                }
            }
        }
    }

    @Nested
    class As_auditor {

        @Test
        void people_are_seen_but_not_the_organisations_own_affairs() throws SQLException {
            try (var connection = database.asApp(auditor, secretariat)) {
                assertThat(count(connection, "access.person")).isEqualTo(7);
                assertThat(count(connection, "organisations.invitation")).isZero();
                assertThat(ids(connection, "SELECT organisation_id FROM organisations.membership"))
                        .containsOnly(secretariat.value());
            }
        }

        @Test
        void a_role_that_begins_tomorrow_opens_nothing_today() throws SQLException {
            try (var connection = database.asApp(formerCoordinator, secretariat)) {
                assertThat(ids(connection, "SELECT id FROM access.person"))
                        .containsExactlyInAnyOrder(coordinator.value(), formerCoordinator.value(), auditor.value());
            }
        }
    }

    @Nested
    class As_a_member_of_a_removed_organisation {

        @Test
        void the_organisations_rows_are_no_longer_theirs() throws SQLException {
            try (var connection = database.asOwner()) {
                change(connection, "UPDATE organisations.organisation SET state = 'REMOVED' WHERE id = ?", lantern.value());
                try (var removed = database.asApp(bruno, lantern)) {
                    assertThat(count(removed, "organisations.invitation")).isZero();
                    assertThat(ids(removed, "SELECT id FROM organisations.membership"))
                            .containsExactly(brunosMembership);
                } finally {
                    change(connection, "UPDATE organisations.organisation SET state = 'ACTIVE' WHERE id = ?", lantern.value());
                }
            }
        }
    }

    private static List<String> fencedTables() throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT c.oid::regclass::text FROM pg_class c"
                        + " WHERE c.relforcerowsecurity AND has_table_privilege('koinon_app', c.oid, 'SELECT')")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            assertThat(tables).hasSizeGreaterThan(6);
            return tables;
        }
    }

    private static void addMembership(Connection connection, OrganisationId organisation, PersonId person)
            throws SQLException {
        change(
                connection,
                "INSERT INTO organisations.membership (id, organisation_id, person_id, joined_at, version)"
                        + " VALUES (gen_random_uuid(), ?, ?, now(), 1)",
                organisation.value(),
                person.value());
    }

    private static void addRole(Connection connection, UUID membership, OrganisationId organisation, Role role)
            throws SQLException {
        change(
                connection,
                "INSERT INTO organisations.membership_role (membership_id, organisation_id, role, from_day)"
                        + " VALUES (?, ?, ?, current_date)",
                membership,
                organisation.value(),
                role.name());
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Set<UUID> ids(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new HashSet<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
