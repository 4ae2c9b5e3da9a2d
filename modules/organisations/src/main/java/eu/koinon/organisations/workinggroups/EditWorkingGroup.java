package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.StaleVersion;
import jakarta.inject.Inject;

/** Changes what a working group is called, what it is for and how one comes to take part. */
@UseCase
@Needs(Permission.WORKING_GROUP_EDIT)
public class EditWorkingGroup {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Convening convening;

    @Inject
    private Reading reading;

    /**
     * @param version as the acting person had it before them
     * @throws StaleVersion when somebody else has changed it since; nothing is overwritten
     * @throws WorkingGroupProblem when the name is taken or the group has ended
     * @throws Missing when the acting person neither convenes it nor coordinates
     */
    public WorkingGroupPage edit(@About WorkingGroupId group, long version, WorkingGroupDescription.Form form) {
        var held = groups.hold(group);
        convening.must(group);
        var description = form.read();
        if (held.version() != version) {
            throw new StaleVersion(reading.page(held), form);
        }
        held.describe(description);
        groups.flush();
        return reading.page(held);
    }
}
