package eu.koinon.access;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the gate and the sign-in ask of the organisations' records. The organisations module answers. */
public interface Standings {

    /** What whoever acts is today, asked by the gate: nothing at all when that person is locked or is not there. */
    Optional<Standing> standingOf(PersonId person, @Nullable OrganisationId organisation);

    /** The roles that a person holds today in an organisation; none if they left, or either was ended or locked. */
    Set<Role> rolesOf(PersonId person, OrganisationId organisation);

    /** The organisations that a person can act for today, the one joined first at the head. */
    List<OrganisationId> organisationsOf(PersonId person);
}
