package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.passkeys.CredentialId;
import eu.koinon.access.passkeys.PasskeyHolder;
import eu.koinon.access.passkeys.PasskeyRefused;
import eu.koinon.access.passkeys.PasskeyRegistration;
import eu.koinon.access.passkeys.PasskeySignIn;
import eu.koinon.access.passkeys.PasskeyUse;
import eu.koinon.access.passkeys.RegisteredPasskey;
import eu.koinon.access.passkeys.RelyingParty;
import eu.koinon.access.passkeys.StoredPasskey;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people do with a passkey, each in two steps: options for the browser, then its answer. A passkey alone suffices to
 * sign in; it counts as two factors because it asks for a finger, a face or a PIN.
 */
@ApplicationScoped
public class PasskeyCeremonies {

    private static final String METHOD = Proven.PASSKEY;

    @Inject
    private PasskeySignIn recognising;

    @Inject
    private PasskeyRegistration registering;

    @Inject
    private FindPasskey passkeys;

    @Inject
    private FindAccount accounts;

    @Inject
    private PendingSignIns pendings;

    @Inject
    private Enrol enrol;

    @Inject
    private CompleteEnrolment complete;

    @Inject
    private ManageMeans manage;

    @Inject
    private StepUp stepUp;

    @Inject
    private Powers powers;

    @Inject
    private RateLimits limits;

    @Inject
    private SignInLog log;

    @Inject
    private CurrentActor current;

    @Inject
    private Settings settings;

    /** Whether browsers offer passkeys at the address where people reach the platform. */
    public boolean arePossible() {
        return RelyingParty.of(settings).canHavePasskeys();
    }

    /** For a visitor who signs in. */
    public String optionsToSignIn() {
        limits.take(RateLimit.CHALLENGE_ADDRESS, String.valueOf(current.address()));
        return recognising.options();
    }

    /** @throws SignInFailed whatever is wrong with the answer */
    public Proven signIn(String answer) {
        limits.take(RateLimit.SIGN_IN_ADDRESS, String.valueOf(current.address()));
        var use = recognised(finder -> recognising.verify(answer, finder));
        var actingFor = accounts.firstOrganisation(use.person()).orElse(null);
        log.succeeded(use.person(), actingFor, METHOD);
        return new Proven(use.person(), actingFor, METHOD, true);
    }

    /** For a signed-in person who proves themself again. */
    public String optionsToProve() {
        var me = current.actor().signedIn();
        return recognising.optionsFor(me, passkeys.of(me));
    }

    /** @throws SignInFailed whatever is wrong with the answer */
    public void prove(String answer) {
        var me = current.actor().signedIn();
        recognised(finder -> recognising.verifyFor(me, answer, finder));
        stepUp.succeeded(me);
    }

    /** For a person who came by a link and has a passkey: they show it before anything changes. */
    public String optionsToShow(@Nullable String secret) {
        var person = awaited(secret);
        return recognising.optionsFor(person, passkeys.of(person));
    }

    /**
     * @return {@code ENROL}: the person may choose
     * @throws SignInFailed whatever is wrong with the answer
     */
    public Next show(@Nullable String secret, String answer) {
        var person = awaited(secret);
        recognised(finder -> recognising.verifyFor(person, answer, finder));
        return enrol.shown(secret);
    }

    /** For a person who chooses a passkey to sign in with from now on. */
    public String optionsToEnrol(@Nullable String secret) {
        var person = enrol.person(secret);
        return registering.options(
                new PasskeyHolder(person.id(), person.email().value(), person.name()), passkeys.of(person.id()));
    }

    /**
     * The person is then through.
     *
     * @param name what they will know the passkey by
     * @throws SignInFailed if the answer comes too late, or the person has a second factor and has not shown it
     * @throws Conflict if the answer cannot be used
     */
    public Enrol.Enrolled enrol(@Nullable String secret, String answer, String name) {
        var person = enrol.person(secret).id();
        var passkey = registered(person, answer);
        var pending = pendings.take(Pending.Kind.ENROL, secret).orElseThrow(SignInFailed::tooLate);
        var codes = complete.passkey(person, passkey, name, Choices.isShown(pending));
        return enrol.through(person, METHOD, codes);
    }

    /** For a signed-in person who adds one. */
    public String optionsToAdd() {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        var me = accounts.byId(current.actor().signedIn()).orElseThrow(SignInFailed::tooLate);
        return registering.options(new PasskeyHolder(me.id(), me.email().value(), me.name()), passkeys.of(me.id()));
    }

    /**
     * @param name what they will know it by
     * @throws Conflict if the answer cannot be used
     */
    public void add(String answer, String name) {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        manage.addPasskey(registered(current.actor().signedIn(), answer), name);
    }

    private PersonId awaited(@Nullable String secret) {
        return pendings.look(Pending.Kind.RESET, secret)
                .orElseThrow(SignInFailed::tooLate)
                .known();
    }

    private RegisteredPasskey registered(PersonId person, String answer) {
        try {
            return registering.verify(person, answer);
        } catch (PasskeyRefused e) {
            throw new Conflict("passkey-refused");
        }
    }

    /** Checks an answer and notes the use. Why one was refused is for the audit log, not for whoever sent it. */
    private PasskeyUse recognised(Function<Function<CredentialId, Optional<StoredPasskey>>, PasskeyUse> ceremony) {
        var asked = new Asked();
        try {
            var use = ceremony.apply(asked::find);
            passkeys.use(use);
            return use;
        } catch (PasskeyRefused e) {
            var holder = asked.holder;
            log.failed(holder, METHOD);
            if (e.reason() == PasskeyRefused.Reason.CLONED && holder != null) {
                passkeys.warnOfCopy(holder);
            }
            throw SignInFailed.passkey();
        }
    }

    /** Remembers whose passkey was looked up. */
    private final class Asked {

        private @Nullable PersonId holder;

        Optional<StoredPasskey> find(CredentialId id) {
            var found = passkeys.byId(id);
            holder = found.map(StoredPasskey::person).orElse(null);
            return found;
        }
    }
}
