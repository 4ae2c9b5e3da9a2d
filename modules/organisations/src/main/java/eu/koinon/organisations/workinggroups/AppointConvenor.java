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

/** Somebody who takes part in a working group convenes it from now on, beside those who do already. */
@UseCase
@Needs(Permission.WORKING_GROUP_APPOINT)
public class AppointConvenor {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Participants participants;

    @Inject
    private Convening convening;

    @Inject
    private GroupLetters letters;

    /** @throws Missing when the person does not take part, or the acting person neither convenes nor coordinates */
    public void appoint(WorkingGroupId group, @On OrganisationId organisation, @About PersonId person) {
        var held = groups.hold(group);
        convening.must(group);
        if (participants
                .of(group, organisation, person)
                .orElseThrow(Missing::new)
                .convenes()) {
            return;
        }
        participants.convene(group, organisation, person, true);
        letters.appointed(held, person);
    }
}
