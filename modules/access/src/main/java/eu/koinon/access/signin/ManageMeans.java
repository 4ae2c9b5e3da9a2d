package eu.koinon.access.signin;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Departures;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.openid.OpenIdIdentity;
import eu.koinon.access.passkeys.RegisteredPasskey;
import eu.koinon.access.passwords.PasswordHash;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Writing;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** I change how I sign in, at a device where I have just proven myself. What is left must suffice to sign in again. */
@UseCase
@Needs(Permission.SIGN_IN_MEANS_CHANGE)
public class ManageMeans {

    private static final int LONGEST_NAME = 60;

    @Inject
    private StoredMeans means;

    @Inject
    private StoredPasskeys passkeys;

    @Inject
    private ChangeMeans change;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private ShowMeans show;

    @Inject
    private StoredIdentities identities;

    @Inject
    private TellOfChange tell;

    @Inject
    private Departures departures;

    @Inject
    private CurrentActor current;

    public void setPassword(PasswordHash hash) {
        tell.owner(me());
        change.password(me(), hash, true);
    }

    /** @throws Conflict if nothing would be left to sign in with */
    public void removePassword() {
        if (show.show().passkeys().isEmpty()) {
            throw new Conflict("last-means");
        }
        tell.owner(me());
        means.removePassword(me());
        departures.begunBy(Proven.PASSWORD, me());
    }

    /**
     * Takes an app into use whose first code is right.
     *
     * @return new recovery codes, to be shown once
     */
    public List<String> setCodes(OneTimeSecret secret, String typed) {
        var step = oneTimeCodes.acceptedStep(secret, typed, 0);
        if (step.isEmpty()) {
            throw InvalidFields.of("code", "code-wrong");
        }
        tell.owner(me());
        // the former app may be in other hands
        departures.begunBy(Proven.PASSWORD, me());
        return change.codes(me(), secret, step.getAsLong());
    }

    /** @return new recovery codes, to be shown once; the former ones are void */
    public List<String> newRecoveryCodes() {
        if (means.codes(me()).isEmpty() && show.show().passkeys().isEmpty()) {
            throw new Conflict("no-codes-yet");
        }
        tell.owner(me());
        return change.recoveryCodes(me());
    }

    /** @throws Conflict if it is stored already */
    public void addPasskey(RegisteredPasskey passkey, String name) {
        tell.owner(me());
        passkeys.add(me(), passkey, name);
    }

    public void renamePasskey(@About UUID passkey, @Nullable String name) {
        var problems = new InvalidFields.Gathering();
        var read = Writing.line(problems, "name", name, LONGEST_NAME);
        problems.orThrow();
        if (!passkeys.rename(me(), passkey, read)) {
            throw new Missing();
        }
    }

    /** @throws Conflict if nothing would be left to sign in with */
    public void removePasskey(@About UUID passkey) {
        var mine = show.show();
        var last = mine.passkeys().size() == 1;
        if (mine.passkeys().stream().noneMatch(key -> key.id().equals(passkey))) {
            throw new Missing();
        }
        if (last && !(mine.password() && mine.codes())) {
            throw new Conflict("last-means");
        }
        tell.owner(me());
        passkeys.remove(me(), passkey);
        departures.begunBy(Proven.PASSKEY, me());
    }

    /** @throws Conflict if it is another person's */
    public void connectProvider(OpenIdIdentity identity) {
        tell.owner(me());
        identities.connect(me(), identity);
    }

    /** @throws Conflict if nothing would be left to sign in with */
    public void removeProvider() {
        if (!show.show().suffice()) {
            throw new Conflict("last-means");
        }
        tell.owner(me());
        identities.remove(me());
        departures.begunBy(Proven.PROVIDER, me());
    }

    private PersonId me() {
        return current.actor().signedIn();
    }
}
