package eu.koinon.organisations.erasure;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Partings;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Shows me, before I erase my account, which organisations I leave with it, and which cannot be without me yet. */
@UseCase
@Needs(Permission.ACCOUNT_READ)
public class ForeseeErasure {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Partings partings;

    @Inject
    private CurrentActor current;

    @Inject
    private Fence fence;

    /**
     * An organisation that is left.
     *
     * @param needed whether nobody would be left to decide for it
     */
    public record Leaving(OrganisationId id, String name, boolean needed) {}

    public List<Leaving> foresee() {
        var me = current.actor().signedIn();
        var leaving = new ArrayList<Leaving>();
        var mine = memberships.of(me).stream().map(Membership::organisation).toList();
        for (var id : mine) {
            fence.raise(me, id, Duty.NONE);
            var organisation = organisations.get(id);
            memberships
                    .find(id, me)
                    .map(membership -> partings.isNeeded(organisation, membership))
                    .ifPresent(needed -> leaving.add(new Leaving(id, organisation.name(), needed)));
        }
        fence.raise(me, current.organisation(), Duty.NONE);
        return leaving;
    }
}
