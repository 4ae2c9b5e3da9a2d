package eu.koinon.access.gate;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Scope;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashSet;
import java.util.Set;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.jspecify.annotations.Nullable;

/** Tells Shiro what the person who acts may do today. Nothing is cached: the gate has just looked it up. */
public class KoinonRealm extends AuthorizingRealm {

    public static final String NAME = "koinon";

    public KoinonRealm() {
        setName(NAME);
        setCachingEnabled(false);
        setAuthenticationTokenClass(ProvenPerson.class);
        // the proof was given before the token was made: see ProvenPerson
        setCredentialsMatcher(new AllowAllCredentialsMatcher());
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        var proven = (ProvenPerson) token;
        return new SimpleAuthenticationInfo(proven.getPrincipal(), proven.getCredentials(), NAME);
    }

    @Override
    protected @Nullable AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        var actor = CDI.current().select(CurrentActor.class).get().actor();
        var person = principals.oneByType(PersonId.class);
        if (person == null || !person.equals(actor.person())) {
            return null;
        }
        var info = new SimpleAuthorizationInfo();
        info.setStringPermissions(grants(actor.organisation(), actor.roles()));
        return info;
    }

    /** The permission table, read for one person. */
    static Set<String> grants(@Nullable OrganisationId organisation, Set<Role> roles) {
        var granted = new HashSet<String>();
        for (var permission : Permission.values()) {
            if (permission.scope() == Scope.SELF) {
                granted.add(permission.words() + ":all");
            }
            for (var role : roles) {
                if (permission.roles().contains(role)) {
                    granted.add(permission.words() + ":" + instance(permission, role, organisation));
                }
            }
        }
        return granted;
    }

    private static String instance(Permission permission, Role role, @Nullable OrganisationId organisation) {
        return switch (permission.scope()) {
            case SELF, NETWORK -> "all";
            case ORGANISATION -> role.ofTheNetwork() ? "*" : String.valueOf(organisation);
        };
    }
}
