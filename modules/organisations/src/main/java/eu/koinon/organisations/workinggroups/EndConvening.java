package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;

/** Somebody no longer convenes a working group and goes on taking part. */
@UseCase
@Needs(Permission.WORKING_GROUP_APPOINT)
public class EndConvening {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Participants participants;

    @Inject
    private Convening convening;

    /**
     * @throws Missing when the person does not take part, or the acting person neither convenes nor coordinates
     * @throws WorkingGroupProblem.LastConvenor when nobody would convene it any more
     */
    public void end(WorkingGroupId group, @On OrganisationId organisation, @About PersonId person) {
        groups.hold(group);
        convening.must(group);
        convening.mustRemainBeside(group, organisation, person);
        participants.convene(group, organisation, person, false);
    }
}
