package eu.koinon.acceptance.inside;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** Organisations and people, new ones for each test, so that no test meets another one's. */
@ApplicationScoped
public class Cast {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    private Owner owner;

    @Inject
    private Ids ids;

    /** A person who holds a role in an organisation. */
    public record Member(PersonId person, OrganisationId organisation) {}

    public OrganisationId organisation() {
        var id = ids.next();
        var name = "House " + id;
        owner.write(
                "INSERT INTO organisations.organisation (id, kind, name, short_name, search_key, search_text, look_alike,"
                        + " country, city, level, state, created_at, version)"
                        + " VALUES (?, 'MEMBER', ?, 'House', ?, ?, ?, 'BE', 'Ghent', 'NATIONAL', 'ACTIVE', now(), 1)",
                id,
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                name.toLowerCase(java.util.Locale.ROOT),
                name);
        return new OrganisationId(id);
    }

    /** Somebody who belongs to no organisation. */
    public PersonId person() {
        var id = ids.next();
        var address = id + "@network.example";
        owner.write(
                "INSERT INTO access.person (id, name, email, email_key, language, time_zone, state, created_at, version)"
                        + " VALUES (?, ?, ?, ?, 'en', 'Europe/Brussels', 'ACTIVE', now(), 1)",
                id,
                "Person " + id,
                address,
                address);
        return new PersonId(id);
    }

    public Member member(OrganisationId organisation, Role role) {
        var person = person();
        UUID membership = ids.next();
        owner.write(
                "INSERT INTO organisations.membership (id, organisation_id, person_id, joined_at, changed_at, version)"
                        + " VALUES (?, ?, ?, now(), now(), 1)",
                membership,
                organisation.value(),
                person.value());
        owner.write(
                "INSERT INTO organisations.membership_role (membership_id, organisation_id, role, from_day)"
                        + " VALUES (?, ?, ?, ?)",
                membership,
                organisation.value(),
                role.name(),
                LONG_AGO);
        return new Member(person, organisation);
    }

    /** As another node might do it, between two use cases of one request. */
    public void takeAllRolesFrom(Member member) {
        owner.write(
                "DELETE FROM organisations.membership_role r USING organisations.membership m"
                        + " WHERE m.id = r.membership_id AND m.person_id = ?",
                member.person().value());
    }
}
