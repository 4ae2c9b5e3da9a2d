package eu.koinon.access.gate;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Scope;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
}
