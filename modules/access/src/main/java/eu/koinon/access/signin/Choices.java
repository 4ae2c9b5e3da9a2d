package eu.koinon.access.signin;

import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.sealing.Sealer;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;

/** How far a person has come who chooses how to sign in, as it stands in {@link Pending#data()}. */
@ApplicationScoped
public class Choices {

    private static final String SHOWN = "shown ";
    private static final String NOT_SHOWN = "new ";

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private Sealer sealer;

    /** Nothing is chosen yet. */
    public String begun(boolean shown) {
        return shown ? SHOWN : NOT_SHOWN;
    }

    /** The password is chosen, an app comes next; its secret is made now and kept sealed. */
    public String withApp(PersonId person, boolean shown) {
        return begun(shown) + sealed(person, oneTimeCodes.newSecret());
    }

    /** Whether the person has shown the second factor that they had before. */
    public static boolean isShown(Pending pending) {
        return pending.data().startsWith(SHOWN);
    }

    public static boolean hasApp(Pending pending) {
        return pending.data().length() > pending.data().indexOf(' ') + 1;
    }

    /** The secret for the app that comes next. */
    public OneTimeSecret app(Pending pending) {
        if (!hasApp(pending)) {
            throw SignInFailed.tooLate();
        }
        return opened(pending.known(), pending.data().substring(pending.data().indexOf(' ') + 1));
    }

    /** A secret as it may lie in a row or in a form of its owner: readable by nobody else, and good for nobody else. */
    public String sealed(PersonId person, OneTimeSecret secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(secret.bytes(), context(person)));
    }

    public OneTimeSecret opened(PersonId person, String sealed) {
        return OneTimeSecret.of(sealer.open(Base64.getUrlDecoder().decode(sealed), context(person)));
    }

    private static String context(PersonId person) {
        return "app-to-come:" + person;
    }
}
