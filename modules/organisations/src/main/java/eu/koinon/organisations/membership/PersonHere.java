package eu.koinon.organisations.membership;

import eu.koinon.access.PersonCard;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A person as their organisation sees them.
 *
 * @param roles what they hold today
 * @param mandates all that was given to them, also what has ended or not begun
 * @param since when they joined
 * @param active false while the account is locked
 * @param version of the membership, to be sent back with a change
 */
public record PersonHere(
        PersonId person,
        String name,
        String email,
        Set<Role> roles,
        List<Mandate> mandates,
        Instant since,
        boolean active,
        long version) {

    public PersonHere {
        roles = Set.copyOf(roles);
        mandates = List.copyOf(mandates);
    }

    static PersonHere of(Membership membership, PersonCard card, LocalDate today) {
        return new PersonHere(
                membership.person(),
                card.name(),
                card.email().value(),
                membership.rolesOn(today),
                membership.mandates(),
                membership.joinedAt(),
                card.active(),
                membership.version());
    }
}
