package eu.koinon.organisations.membership;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.util.Map;

/** Ends a person's membership. What they hold for the organisation ends with it, on every device. */
@UseCase
@Needs(Permission.MEMBERSHIP_REMOVE)
public class RemovePerson {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Partings partings;

    @Inject
    private CurrentActor current;

    /**
     * @param version of the membership, as the acting person had it before them
     * @throws StaleVersion when it was changed since
     * @throws MembershipProblem when nobody would be left to decide, or when it is for coordinators to decide
     */
    public void remove(@On OrganisationId organisation, @About PersonId person, long version, Reason reason) {
        var why = reason.read();

        var held = organisations.hold(organisation);
        var membership = memberships.find(organisation, person).orElseThrow(Missing::new);
        if (membership.version() != version) {
            throw new StaleVersion(Map.of("version", membership.version()), Map.of("version", version));
        }
        var roles = membership.mandates().stream().map(Mandate::role).toList();
        Roles.allowParting(roles, current.actor().has(Role.COORDINATOR));
        partings.part(held, membership, why);
    }
}
