package eu.koinon.organisations.membership;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;

/** I leave an organisation that I belong to, whichever I act for at the moment. */
@UseCase
@Needs(Permission.MEMBERSHIP_LEAVE)
public class LeaveOrganisation {

    private static final String LEFT = "left";

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Partings partings;

    @Inject
    private CurrentActor current;

    @Inject
    private Fence fence;

    /** @throws MembershipProblem when nobody would be left to decide for it */
    public void leave(@On OrganisationId organisation) {
        var me = current.actor().signedIn();
        // leaving is an act for the organisation that is left: for this moment the fence opens that one
        fence.raise(me, organisation, Duty.NONE);

        var held = organisations.hold(organisation);
        var membership = memberships.find(organisation, me).orElseThrow(Missing::new);
        partings.part(held, membership, LEFT);
        fence.raise(me, current.organisation(), Duty.NONE);
    }
}
