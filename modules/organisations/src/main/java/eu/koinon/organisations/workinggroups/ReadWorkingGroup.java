package eu.koinon.organisations.workinggroups;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;

/**
 * Shows one working group. What it is for and which organisations take part is known to the network; who takes part, to
 * those who take part themselves.
 */
@UseCase
@Needs(Permission.WORKING_GROUP_READ)
public class ReadWorkingGroup {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Reading reading;

    /** @throws Missing when there is none */
    public WorkingGroupPage read(WorkingGroupId group) {
        return reading.page(groups.get(group));
    }
}
