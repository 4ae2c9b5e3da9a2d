package eu.koinon.access.signin;

import eu.koinon.access.sealing.Sealer;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    public Next begin(PersonId person, List<String> codes) {
        var sealed = sealer.seal(String.join(" ", codes).getBytes(StandardCharsets.US_ASCII), context(person));
        return pendings.begin(new Pending(
                Pending.Kind.CODES, person, Base64.getEncoder().encodeToString(sealed)));
    }

    /** The codes, for their owner. */
    public Optional<List<String>> look(@Nullable String secret, PersonId reader) {
        return pendings.look(Pending.Kind.CODES, secret)
                .filter(pending -> pending.known().equals(reader))
                .map(pending -> sealer.open(Base64.getDecoder().decode(pending.data()), context(reader)))
                .map(plain -> List.of(new String(plain, StandardCharsets.US_ASCII).split(" ")));
    }

    /** They are kept; nobody can read them here again. */
    public void forget(@Nullable String secret) {
        pendings.take(Pending.Kind.CODES, secret);
    }

    private static String context(PersonId person) {
        return "recovery-codes-shown:" + person;
    }
}
