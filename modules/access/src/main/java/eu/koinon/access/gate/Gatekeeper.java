package eu.koinon.access.gate;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Scope;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StepUpNeeded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.apache.shiro.mgt.SecurityManager;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.jspecify.annotations.Nullable;

/** Decides, by asking Shiro with the instance. A missing target is denied, and so is what a token does not name. */
@ApplicationScoped
public class Gatekeeper {

    @Inject
    private CurrentActor current;

    @Inject
    private SecurityManager shiro;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    /**
     * Lets the acting person pass, or says why not.
     *
     * @throws SignInNeeded when nobody is signed in
     * @throws Missing when they may not; that is the answer for what does not exist, too
     * @throws StepUpNeeded when they may, and must prove themself again first
     */
    public void decide(Permission needed, @Nullable OrganisationId target) {
        var person = current.person();
        if (person == null) {
            throw new SignInNeeded();
        }
        if (!isAllowed(person, needed, target)) {
            throw new Missing();
        }
        if (needed.needsStepUp() && !isProvenLately()) {
            throw new StepUpNeeded();
        }
    }

    public boolean isAllowed(PersonId person, Permission needed, @Nullable OrganisationId target) {
        var scopes = current.tokenScopes();
        if (scopes != null && !scopes.contains(needed)) {
            return false;
        }
        if (needed.scope() == Scope.ORGANISATION && target == null) {
            return false;
        }
        var instance = needed.scope() == Scope.ORGANISATION ? String.valueOf(target) : "all";
        return shiro.isPermitted(
                new SimplePrincipalCollection(person, KoinonRealm.NAME), needed.words() + ":" + instance);
    }

    private boolean isProvenLately() {
        if (current.tokenScopes() != null) {
            // whoever made the token had proven themself for exactly these scopes
            return true;
        }
        var proven = current.provenAt();
        var span = settings.duration("koinon.step-up.lasts", Duration.ofMinutes(10));
        return proven != null && proven.plus(span).isAfter(clock.instant());
    }
}
