package eu.koinon.access;

import eu.koinon.access.tokens.StoredTokens;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;
import java.util.UUID;

/** Ends one of my tokens; the next request that shows it is refused. */
@UseCase
@Needs(Permission.TOKEN_REVOKE)
public class RevokeToken {

    @Inject
    private StoredTokens tokens;

    @Inject
    private CurrentActor current;

    /** @throws Missing if it is no token of mine, or ended already */
    public void revoke(@About UUID token) {
        if (!tokens.revoke(token, current.actor().signedIn())) {
            throw new Missing();
        }
    }
}
