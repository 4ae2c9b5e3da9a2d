package eu.koinon.organisations.erasure;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.Missing;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Partings;
import jakarta.inject.Inject;
import java.util.Comparator;

/** I leave all my organisations and the network, and nothing that names me stays. */
@UseCase
@Needs(Permission.ACCOUNT_ERASE)
public class EraseMyAccount {

    private static final String ERASED = "erased";

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Partings partings;

    @Inject
    private Erasure erasure;

    @Inject
    private People people;

    @Inject
    private CurrentActor current;

    @Inject
    private Fence fence;

    /**
     * @throws MembershipProblem when nobody would be left to decide for one of the organisations
     * @throws Conflict when an organisation took me in at the same moment
     */
    public void erase() {
        var me = current.actor().signedIn();
        var card = people.find(me).orElseThrow(Missing::new);
        // always in the same order, so that two who leave the same organisations never wait for each other
        var mine = memberships.of(me).stream()
                .map(Membership::organisation)
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .toList();
        for (var organisation : mine) {
            // leaving is an act for the organisation that is left: for this moment the fence opens that one
            fence.raise(me, organisation, Duty.NONE);
            var held = organisations.hold(organisation);
            memberships.find(organisation, me).ifPresent(membership -> partings.part(held, membership, ERASED));
        }
        fence.raise(me, current.organisation(), Duty.NONE);
        erasure.erase(card);
    }
}
