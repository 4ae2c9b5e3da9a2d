package eu.koinon.access.signin;

import eu.koinon.access.PersonCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second half of a sign-in with a password: the app's code, or a recovery code, each good once. */
@ApplicationScoped
public class ConfirmCode {

    @Inject
    private PendingSignIns pendings;

    @Inject
    private CodeTries tries;

    @Inject
    private CheckCode codes;

    @Inject
    private FindAccount accounts;

    @Inject
    private FindIdentity identities;

    @Inject
    private DemoCodes demo;

    @Inject
    private SignInLog log;

    /** What the person can show now; nothing when nothing is awaited. */
    public Optional<Factors> awaited(@Nullable String secret) {
        return pendings.look(Pending.Kind.CODE, secret).map(pending -> accounts.factors(pending.known()));
    }

    /** What the app of an invented person shows; nothing outside the demonstration. */
    public Optional<String> demoCode(@Nullable String secret) {
        return pendings.look(Pending.Kind.CODE, secret).flatMap(pending -> demo.shownTo(pending.known()));
    }

    /**
     * @throws SignInFailed if the code is wrong, or comes too late
     * @throws eu.koinon.kernel.TooManyRequests after too many wrong ones
     */
    public Proven confirm(@Nullable String secret, String typed) {
        var person = pendings.look(Pending.Kind.CODE, secret)
                .orElseThrow(SignInFailed::tooLate)
                .known();
        tries.begin(person);
        var active = accounts.byId(person).filter(PersonCard::active).isPresent();
        if (!active || !codes.isRight(person, typed)) {
            log.failed(person, "code");
            tries.wrong(person);
            throw SignInFailed.code();
        }
        var pending = pendings.take(Pending.Kind.CODE, secret).orElseThrow(SignInFailed::tooLate);
        var proof = ProviderProof.read(pending.data());
        proof.ifPresent(identity -> identities.connect(person, identity));
        tries.right(person);
        var actingFor = accounts.firstOrganisation(person).orElse(null);
        var method = proof.isPresent() ? Proven.PROVIDER : Proven.PASSWORD;
        log.succeeded(person, actingFor, method);
        return new Proven(person, actingFor, method, true);
    }
}
