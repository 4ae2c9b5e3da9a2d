package eu.koinon.access.gate;

import eu.koinon.kernel.PersonId;
import java.io.Serial;
import org.apache.shiro.authc.AuthenticationToken;

/** A person whose passkey, password with code, or provider has just been checked. Only the sign-in makes one. */
public final class ProvenPerson implements AuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PersonId person;
    private final String method;

    public ProvenPerson(PersonId person, String method) {
        this.person = person;
        this.method = method;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return method;
    }
}
