package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.workinggroups.Requests.Decision;
import eu.koinon.organisations.workinggroups.Requests.Stored;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes back a request to take part: one's own, or as an admin that of a colleague. */
@UseCase
@Needs(Permission.WORKING_GROUP_WITHDRAW)
public class WithdrawRequest {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Requests requests;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @throws Missing when it is neither
     * @throws WorkingGroupProblem.DecidedAlready when it does not wait any more
     */
    public void withdraw(@About WorkingGroupId group, RequestId id) {
        groups.hold(group);
        var request = requests.find(group, id).filter(this::isMineToWithdraw).orElseThrow(Missing::new);
        var me = current.actor().signedIn();
        if (!request.waiting() || !requests.decide(request, Decision.WITHDRAWN, null, me, clock.instant())) {
            throw new WorkingGroupProblem.DecidedAlready();
        }
    }

    private boolean isMineToWithdraw(Stored request) {
        var actor = current.actor();
        return request.organisation().equals(actor.actingFor())
                && (request.person().equals(actor.signedIn()) || actor.has(Role.ADMIN));
    }
}
