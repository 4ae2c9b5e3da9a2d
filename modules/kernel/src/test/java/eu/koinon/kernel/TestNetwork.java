package eu.koinon.kernel;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations and people for a test, written past the fences by the role that owns the tables. */
public final class TestNetwork {

    private final TestDatabase database;
    private int count;

    public TestNetwork(TestDatabase database) {
        this.database = database;
    }

    public OrganisationId secretariat() throws SQLException {
        return organisation("SECRETARIAT", "Secretariat");
    }

    public OrganisationId member(String name) throws SQLException {
        return organisation("MEMBER", name);
    }

    private OrganisationId organisation(String kind, String name) throws SQLException {
        var id = id();
        write(
                "INSERT INTO organisations.organisation (id, kind, name, short_name, search_key, search_text, look_alike,"
                        + " country, city, level, state, created_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'BE', 'Ghent', 'NATIONAL', 'ACTIVE', now(), 1)",
                id,
                kind,
                name,
                name,
                name.toLowerCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT),
                name);
        return new OrganisationId(id);
    }

    public PersonId person(String name) throws SQLException {
        var id = id();
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        write(
                "INSERT INTO access.person (id, name, email, email_key, language, time_zone, state, created_at, version)"
                        + " VALUES (?, ?, ?, ?, 'en', 'Europe/Brussels', 'ACTIVE', now(), 1)",
                id,
                name,
                email,
                email);
        return new PersonId(id);
    }

    /** @return the membership's id */
    public UUID join(PersonId person, OrganisationId organisation, Role... roles) throws SQLException {
        var membership = id();
        write(
                "INSERT INTO organisations.membership (id, organisation_id, person_id, joined_at, changed_at,"
                        + " version) VALUES (?, ?, ?, now(), now(), 1)",
                membership,
                organisation.value(),
                person.value());
        for (var role : roles) {
            give(membership, organisation, role, LocalDate.of(2020, 1, 1), null);
        }
        return membership;
    }

    public void give(UUID membership, OrganisationId organisation, Role role, LocalDate from, @Nullable LocalDate until)
            throws SQLException {
        write(
                "INSERT INTO organisations.membership_role (membership_id, organisation_id, role, from_day, until_day)"
                        + " VALUES (?, ?, ?, ?, ?)",
                membership,
                organisation.value(),
                role.name(),
                from,
                until);
    }

    public void leave(UUID membership) throws SQLException {
        write("UPDATE organisations.membership SET ended_at = now(), end_reason = 'left' WHERE id = ?", membership);
    }

    public UUID invite(OrganisationId organisation, PersonId by, String email) throws SQLException {
        var id = id();
        write(
                "INSERT INTO organisations.invitation (id, organisation_id, email, email_key, name, language, roles,"
                        + " invited_by, created_at, expires_at, state, version)"
                        + " VALUES (?, ?, ?, ?, 'Invited', 'en', 'MEMBER', ?, now(), now() + interval '1 day', 'OPEN', 1)",
                id,
                organisation.value(),
                email,
                email,
                by.value());
        return id;
    }

    public UUID workingGroup(String name, boolean open) throws SQLException {
        var id = id();
        write(
                "INSERT INTO organisations.working_group (id, name_en, purpose_en, open, created_at, version)"
                        + " VALUES (?, ?, 'To work together', ?, now(), 1)",
                id,
                name,
                open);
        return id;
    }

    public void joinGroup(UUID group, OrganisationId organisation, PersonId person) throws SQLException {
        joinGroup(group, organisation, person, false);
    }

    public void convene(UUID group, OrganisationId organisation, PersonId person) throws SQLException {
        joinGroup(group, organisation, person, true);
    }

    private void joinGroup(UUID group, OrganisationId organisation, PersonId person, boolean convenes)
            throws SQLException {
        write(
                "INSERT INTO organisations.working_group_member (working_group_id, organisation_id, person_id, convenes,"
                        + " joined_at) VALUES (?, ?, ?, ?, now())",
                group,
                organisation.value(),
                person.value(),
                convenes);
    }

    /** @return the request's id */
    public UUID askToJoin(UUID group, OrganisationId organisation, PersonId person) throws SQLException {
        var id = id();
        write(
                "INSERT INTO organisations.working_group_request (id, working_group_id, organisation_id, person_id, words,"
                        + " asked_by, asked_at, version) VALUES (?, ?, ?, ?, 'Please', ?, now(), 1)",
                id,
                group,
                organisation.value(),
                person.value(),
                person.value());
        return id;
    }

    private UUID id() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++count);
    }

    private void write(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
