package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Ids;
import jakarta.inject.Inject;
import java.time.Clock;

/** Begins a working group. The coordinator convenes it until they appoint somebody else. */
@UseCase
@Needs(Permission.WORKING_GROUP_CREATE)
public class CreateWorkingGroup {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Participants participants;

    @Inject
    private Reading reading;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** @throws WorkingGroupProblem.NameTaken when another group has this name */
    public WorkingGroupPage create(WorkingGroupDescription.Form form) {
        var group = new WorkingGroup(new WorkingGroupId(ids.next()), form.read(), clock.instant());
        groups.add(group);
        var actor = current.actor();
        participants.add(group.id(), actor.actingFor(), actor.signedIn(), true, clock.instant());
        return reading.page(group);
    }
}
