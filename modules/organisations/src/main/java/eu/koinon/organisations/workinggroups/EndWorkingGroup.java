package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Ends a working group. Its page stays to be read, with who took part and why it ended; nothing in it changes. */
@UseCase
@Needs(Permission.WORKING_GROUP_END)
public class EndWorkingGroup {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Requests requests;

    @Inject
    private GroupLetters letters;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @param version as the coordinator had it before them
     * @throws StaleVersion when it was changed since
     * @throws WorkingGroupProblem.Ended when somebody else was faster
     */
    public void end(@About WorkingGroupId group, long version, Reason reason) {
        var why = reason.read();
        var held = groups.hold(group);
        if (held.version() != version) {
            throw new StaleVersion(Map.of("version", held.version()), Map.of("version", version));
        }
        held.end(why, clock.instant());
        groups.flush();
        requests.lapse(group, current.actor().signedIn(), clock.instant());
        letters.ended(held);
    }
}
