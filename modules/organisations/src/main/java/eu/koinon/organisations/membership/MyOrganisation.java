package eu.koinon.organisations.membership;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Kind;
import java.util.Set;

/**
 * An organisation that I can act for today.
 *
 * @param roles what I hold there today
 * @param current whether it is the one that I act for now
 */
public record MyOrganisation(
        OrganisationId id, Kind kind, String name, String shortName, Set<Role> roles, boolean current) {

    public MyOrganisation {
        roles = Set.copyOf(roles);
    }
}
