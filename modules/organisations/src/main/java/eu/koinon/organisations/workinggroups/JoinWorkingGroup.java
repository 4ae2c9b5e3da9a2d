package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** I take part in a working group for the organisation that I act for, or ask to. */
@UseCase
@Needs(Permission.WORKING_GROUP_JOIN)
public class JoinWorkingGroup {

    @Inject
    private WorkingGroups groups;

    @Inject
    private TakingIn takingIn;

    @Inject
    private CurrentActor current;

    /** @param words why, for those who decide; needed where they do */
    @Schema(name = "JoinWorkingGroup")
    public record Request(@Nullable String words) {}

    /** @throws WorkingGroupProblem when I take part or have asked already, or the group has ended */
    public Joined join(@About WorkingGroupId group, Request request) {
        var held = groups.hold(group);
        var actor = current.actor();
        return takingIn.takeIn(held, actor.actingFor(), actor.signedIn(), request.words());
    }
}
