package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;

/** How can I sign in? */
@UseCase
@Needs(Permission.SIGN_IN_MEANS_READ)
public class ShowMeans {

    @Inject
    private StoredMeans means;

    @Inject
    private StoredPasskeys passkeys;

    @Inject
    private StoredIdentities identities;

    @Inject
    private CurrentActor current;

    public MyMeans show() {
        var person = current.actor().signedIn();
        return new MyMeans(
                means.password(person).isPresent(),
                means.codes(person).isPresent(),
                means.recoveryCodesLeft(person),
                passkeys.of(person),
                identities.isConnected(person));
    }
}
