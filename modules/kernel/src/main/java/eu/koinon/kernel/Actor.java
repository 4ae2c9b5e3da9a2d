package eu.koinon.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person for an organisation, or a visitor (nobody yet). It stands on every use case, audit row and event.
 *
 * @param person nobody for a visitor
 * @param organisation nothing for a visitor, and for a person who belongs to no organisation any more
 * @param roles the person's roles in that organisation at this moment, those lent to a deputy among them
 * @param inSteadOf for whom a deputy acts, by a right that only the other's role gives
 */
public record Actor(
        @Nullable PersonId person,
        @Nullable OrganisationId organisation,
        Set<Role> roles,
        @Nullable PersonId inSteadOf) {

    private static final Actor VISITOR = new Actor(null, null, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        if (person == null && organisation != null) {
            throw new IllegalArgumentException("nobody acts for an organisation without being a person");
        }
    }

    /** In nobody's stead. */
    public Actor(@Nullable PersonId person, @Nullable OrganisationId organisation, Set<Role> roles) {
        this(person, organisation, roles, null);
    }

    public static Actor visitor() {
        return VISITOR;
    }

    public boolean isVisitor() {
        return person == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The person, where a gate has made sure that there is one. */
    public PersonId signedIn() {
        if (person == null) {
            throw new SignInNeeded();
        }
        return person;
    }

    /** The organisation acted for, where a gate has made sure that there is one. */
    public OrganisationId actingFor() {
        if (organisation == null) {
            throw new Missing();
        }
        return organisation;
    }
}
