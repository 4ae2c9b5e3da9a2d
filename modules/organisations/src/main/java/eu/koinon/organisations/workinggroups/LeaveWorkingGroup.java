package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;
import java.time.Clock;

/** I no longer take part in a working group for the organisation that I act for. */
@UseCase
@Needs(Permission.WORKING_GROUP_LEAVE)
public class LeaveWorkingGroup {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Participants participants;

    @Inject
    private Convening convening;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @throws Missing when I do not take part
     * @throws WorkingGroupProblem.LastConvenor when others would be left and none of them convened
     */
    public void leave(@About WorkingGroupId group) {
        groups.hold(group);
        var actor = current.actor();
        var me = actor.signedIn();
        convening.mustRemain(group, actor.actingFor(), me);
        participants.remove(group, actor.actingFor(), me, Participants.How.LEFT, null, me, clock.instant());
    }
}
