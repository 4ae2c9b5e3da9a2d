package eu.koinon.organisations.membership;

import eu.koinon.access.Departures;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Ends memberships by the one set of rules, whoever asks for it. Needs a transaction. */
@ApplicationScoped
public class Partings {

    @Inject
    private Memberships memberships;

    @Inject
    private Holders holders;

    @Inject
    private Departures departures;

    @Inject
    private Clock clock;

    /**
     * The person is gone from the organisation, and what they held for it with them.
     *
     * @param held locked by {@link eu.koinon.organisations.directory.Organisations#hold}
     * @throws MembershipProblem when nobody would be left to decide for it
     */
    public void part(Organisation held, Membership membership, String why) {
        holders.mustRemain(held, membership, List.of());
        membership.end(why, clock.instant());
        memberships.flush();
        departures.from(held.id(), membership.person());
    }

    /**
     * Before somebody of the secretariat is locked out, who still belongs to it.
     *
     * @param held locked by {@link eu.koinon.organisations.directory.Organisations#hold}
     * @throws MembershipProblem.LastCoordinator when on some day nobody would be left to coordinate the network
     */
    public void mayBeLocked(Organisation held, PersonId person) {
        memberships.find(held.id(), person).ifPresent(membership -> holders.mustCoordinateWithout(held, membership));
    }

    /** Whether nobody would be left to decide for the organisation without this person. */
    public boolean isNeeded(Organisation organisation, Membership membership) {
        try {
            holders.mustRemain(organisation, membership, List.of());
            return false;
        } catch (MembershipProblem e) {
            return true;
        }
    }
}
