package eu.koinon.access;

import eu.koinon.access.tokens.StoredTokens;
import jakarta.inject.Inject;
import java.util.List;

/** Which tokens of mine are good? */
@UseCase
@Needs(Permission.TOKEN_LIST)
public class ListTokens {

    @Inject
    private StoredTokens tokens;

    @Inject
    private CurrentActor current;

    public List<Token> list() {
        return tokens.of(current.actor().signedIn());
    }
}
