package eu.koinon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A secretariat and two organisations with people in every position to the fence, and plain SQL to try it with. */
final class FencedNetwork implements AutoCloseable {

    /** Where the organisations have their seats. */
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));

    static final String REFUSED = "row-level security";

    final TestDatabase database = TestDatabase.fresh();
    final OrganisationId secretariat;
    final OrganisationId harbour;
    final OrganisationId lantern;
    final PersonId coordinator;
    final PersonId formerCoordinator;
    final PersonId auditor;
    final PersonId ada;
    final PersonId leaver;
    final PersonId bruno;
    final PersonId both;
    final UUID adasMembership;
    final UUID brunosMembership;
    final UUID bothInLantern;
    final UUID bothInHarbour;
    final UUID leaversMembership;
    final UUID harboursInvitation;
    final UUID lanternsInvitation;
    final UUID group;

    FencedNetwork() throws SQLException {
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
        group = network.workingGroup("Shelter", true);
        network.joinGroup(group, harbour, ada);
        network.joinGroup(group, lantern, bruno);
    }

    /** Those that the platform's role may read at all. */
    List<String> fencedTables() throws SQLException {
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

    static void addMembership(Connection connection, OrganisationId organisation, PersonId person) throws SQLException {
        change(
                connection,
                "INSERT INTO organisations.membership (id, organisation_id, person_id, joined_at, version)"
                        + " VALUES (gen_random_uuid(), ?, ?, now(), 1)",
                organisation.value(),
                person.value());
    }

    static void addRole(Connection connection, UUID membership, OrganisationId organisation, Role role)
            throws SQLException {
        change(
                connection,
                "INSERT INTO organisations.membership_role (membership_id, organisation_id, role, from_day)"
                        + " VALUES (?, ?, ?, current_date)",
                membership,
                organisation.value(),
                role.name());
    }

    static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static Set<UUID> ids(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new HashSet<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
