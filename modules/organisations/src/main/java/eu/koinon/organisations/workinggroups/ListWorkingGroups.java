package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;

/** Shows the working groups of the network, and in which of them my organisation takes part. */
@UseCase
@Needs(Permission.WORKING_GROUP_LIST)
public class ListWorkingGroups {

    @Inject
    private WorkingGroups groups;

    @Inject
    private CurrentActor current;

    public WorkingGroupList list() {
        return new WorkingGroupList(groups.all(current.organisation()));
    }
}
