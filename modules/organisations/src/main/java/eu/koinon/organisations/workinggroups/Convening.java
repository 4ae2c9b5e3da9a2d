package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may look after a group: those who convene it, which is no role but a place in that group, and coordinators. */
@ApplicationScoped
class Convening {

    @Inject
    private Participants participants;

    @Inject
    private CurrentActor current;

    boolean may(WorkingGroupId group) {
        return current.actor().has(Role.COORDINATOR) || participants.actingConvenes(group);
    }

    /** @throws Missing when the acting person may not */
    void must(WorkingGroupId group) {
        if (!may(group)) {
            throw new Missing();
        }
    }

    /**
     * As long as people work in a group, somebody convenes it.
     *
     * @param group held, so that of two convenors who go at once the second is the last
     * @throws WorkingGroupProblem.LastConvenor when others would be left and none of them convened
     */
    void mustRemain(WorkingGroupId group, OrganisationId organisation, PersonId leaving) {
        var convenes = participants
                .of(group, organisation, leaving)
                .orElseThrow(Missing::new)
                .convenes();
        var left = participants.without(group, organisation, leaving);
        if (convenes && left.people() > 0 && left.convenors() == 0) {
            throw new WorkingGroupProblem.LastConvenor();
        }
    }

    /** The same when the person goes on taking part: then there is always somebody who works in it. */
    void mustRemainBeside(WorkingGroupId group, OrganisationId organisation, PersonId stepping) {
        var convenes = participants
                .of(group, organisation, stepping)
                .orElseThrow(Missing::new)
                .convenes();
        if (convenes && participants.without(group, organisation, stepping).convenors() == 0) {
            throw new WorkingGroupProblem.LastConvenor();
        }
    }
}
