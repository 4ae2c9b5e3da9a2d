package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Asked;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.TakenOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the acting person may see of a group. */
@ApplicationScoped
class Reading {

    @Inject
    private Participants participants;

    @Inject
    private Requests requests;

    @Inject
    private Convening convening;

    @Inject
    private CurrentActor current;

    WorkingGroupPage page(WorkingGroup group) {
        var id = group.id();
        var actor = current.actor();
        var me = actor.signedIn();
        var ours = actor.actingFor();
        var mine = participants.of(id, ours, me).orElse(null);
        var named = mine != null || actor.has(Role.COORDINATOR);
        var asked = mine == null ? requests.last(id, ours, me).orElse(null) : null;
        var takenOut = mine == null ? participants.takenOut(id, ours, me).orElse(null) : null;
        var mayConvene = convening.may(id);
        return new WorkingGroupPage(
                id,
                group.name(),
                group.description().purpose(),
                group.isOpen(),
                group.state(),
                group.createdAt(),
                group.endedAt(),
                group.endReason(),
                participants.organisations(id),
                named ? participants.roster(id) : participants.ours(id, ours),
                named,
                mine,
                isLater(asked, takenOut) ? asked : null,
                isLater(asked, takenOut) ? null : takenOut,
                mayConvene ? requests.waiting(id) : List.of(),
                mayConvene,
                group.version());
    }

    private static boolean isLater(@Nullable Asked asked, @Nullable TakenOut takenOut) {
        return asked != null && (takenOut == null || asked.at().isAfter(takenOut.at()));
    }
}
