package eu.koinon.access;

import eu.koinon.access.gate.Gatekeeper;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What the acting person may do, for pages: so that they offer what can be done and nothing else, and ask for a proof
 * before somebody has typed rather than after. It answers by what the gate has found in this request, records nothing and
 * protects nothing: the gate decides again at each use case.
 */
@ApplicationScoped
public class Powers {

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private CurrentActor current;

    /** Whether they may do it in the network as a whole, or with their own account. */
    public boolean may(Permission needed) {
        return may(needed, null);
    }

    /** Whether they may do it to this organisation. */
    public boolean may(Permission needed, @Nullable OrganisationId organisation) {
        var person = current.person();
        return person != null && gatekeeper.isAllowed(person, needed, organisation);
    }

    /**
     * Refuses as the gate would: for a page whose form leads to a use case that needs this.
     *
     * @throws eu.koinon.kernel.SignInNeeded when nobody is signed in
     * @throws eu.koinon.kernel.Missing when they may not
     * @throws eu.koinon.kernel.StepUpNeeded when they must prove themself again first
     */
    public void must(Permission needed, @Nullable OrganisationId organisation) {
        gatekeeper.decide(needed, organisation);
    }
}
