package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.sealing.Sealer;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * New recovery codes while their owner writes them down: sealed, for half an hour at most, so that a page that was loaded
 * again or a line that broke does not lose them.
 */
@ApplicationScoped
public class ShownCodes {

    @Inject
    private PendingSignIns pendings;

    @Inject
    private Sealer sealer;

    @Inject
    private CurrentActor current;

    /** Begins for the person who is signed in at this device. */
    public void show(PersonId person, List<String> codes) {
        var sealed = sealer.seal(String.join(" ", codes).getBytes(StandardCharsets.US_ASCII), context(person));
        forget();
        pendings.begin(
                here(),
                new Pending(Pending.Kind.CODES, person, Base64.getEncoder().encodeToString(sealed)));
    }

    /** The codes, for their owner at that device. */
    public Optional<List<String>> look() {
        var reader = current.actor().signedIn();
        return pendings.look(Pending.Kind.CODES, here())
                .filter(pending -> pending.known().equals(reader))
                .map(pending -> sealer.open(Base64.getDecoder().decode(pending.data()), context(reader)))
                .map(plain -> List.of(new String(plain, StandardCharsets.US_ASCII).split(" ")));
    }

    /** They are kept; nobody can read them here again. */
    public void forget() {
        pendings.take(Pending.Kind.CODES, here());
    }

    /** The session is what finds them; its name is no secret, and need not be one. */
    private String here() {
        return "recovery-codes-shown:" + current.sessionId();
    }

    private static String context(PersonId person) {
        return "recovery-codes-shown:" + person;
    }
}
