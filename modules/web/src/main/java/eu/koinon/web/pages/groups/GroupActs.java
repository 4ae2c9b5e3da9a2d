package eu.koinon.web.pages.groups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the reader is offered to do in a group. It protects nothing: the use cases decide again. */
@ApplicationScoped
public class GroupActs {

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    /** For the page about one group. */
    public record Offered(boolean join, boolean enrol, boolean convene, boolean end) {}

    Offered of(WorkingGroupPage group) {
        var active = group.isActive();
        var acting = current.actor().organisation();
        var waits = group.asked() != null && group.asked().declined() == null;
        var mayJoin = active && powers.may(Permission.WORKING_GROUP_JOIN);
        return new Offered(
                mayJoin && group.mine() == null && !waits,
                mayJoin && acting != null && powers.may(Permission.WORKING_GROUP_ENROL, acting),
                active && group.mayConvene(),
                active && powers.may(Permission.WORKING_GROUP_END));
    }

    boolean mayTakeOut(WorkingGroupPage group, Participant participant) {
        return group.isActive()
                && !isMe(participant)
                && (group.mayConvene()
                        || (participant.organisation().equals(current.actor().organisation())
                                && powers.may(Permission.WORKING_GROUP_ENROL, participant.organisation())));
    }

    /** The reader, for the organisation that they act for: they leave and are not taken out. */
    boolean isMe(Participant participant) {
        return participant.person().equals(current.person())
                && participant.organisation().equals(current.organisation());
    }
}
