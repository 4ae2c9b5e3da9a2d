package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** An organisation lets one of its people take part in a working group, or asks for them. */
@UseCase
@Needs(Permission.WORKING_GROUP_ENROL)
public class EnrolColleague {

    @Inject
    private WorkingGroups groups;

    @Inject
    private TakingIn takingIn;

    @Inject
    private Memberships memberships;

    @Inject
    private Today today;

    /**
     * @param words why, for those who decide; needed where they do
     * @throws Missing when the person does not belong to the organisation
     * @throws WorkingGroupProblem when they take part or it was asked already, or the group has ended
     */
    public Joined enrol(
            @On OrganisationId organisation, @About PersonId person, WorkingGroupId group, @Nullable String words) {
        var held = groups.hold(group);
        var roles =
                memberships.find(organisation, person).orElseThrow(Missing::new).rolesOn(today.at(organisation));
        if (Collections.disjoint(roles, Permission.WORKING_GROUP_JOIN.roles())) {
            throw InvalidFields.of("person", "cannot-take-part");
        }
        return takingIn.takeIn(held, organisation, person, words);
    }
}
