package eu.koinon.access;

import eu.koinon.access.tokens.StoredTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Recognises the personal access token of a request. */
@ApplicationScoped
public class Tokens {

    /** Makes a leaked token recognisable to scanners, and to people. */
    public static final String PREFIX = "koinon_pat_";

    @Inject
    private StoredTokens stored;

    @Inject
    private CurrentActor current;

    /** Tells the request whose token it shows. False when it is none, expired or revoked. */
    public boolean recognise(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return false;
        }
        var grant = stored.recognise(secret);
        grant.ifPresent(g -> current.byToken(g.person(), g.organisation(), g.scopes()));
        return grant.isPresent();
    }
}
