package eu.koinon.organisations.workinggroups;

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
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Ends somebody's taking part: an admin that of a colleague, a convenor or coordinator that of anybody. The person can
 * read the reason.
 */
@UseCase
@Needs(Permission.WORKING_GROUP_TAKE_OUT)
public class TakeOut {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Participants participants;

    @Inject
    private Convening convening;

    @Inject
    private GroupLetters letters;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @throws Missing when the person does not take part, or is not the acting person's to take out
     * @throws WorkingGroupProblem.LastConvenor when others would be left and none of them convened
     */
    public void takeOut(WorkingGroupId group, @On OrganisationId organisation, @About PersonId person, Reason reason) {
        var held = groups.hold(group);
        var actor = current.actor();
        var ours = actor.has(Role.ADMIN) && organisation.equals(actor.actingFor());
        if (!ours) {
            convening.must(group);
        }
        var why = reason.read();
        convening.mustRemain(group, organisation, person);
        participants.remove(
                group, organisation, person, Participants.How.TAKEN_OUT, why, actor.signedIn(), clock.instant());
        letters.takenOut(held, person);
    }
}
