package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.openid.OpenIdAttempt;
import eu.koinon.access.openid.OpenIdIdentity;
import eu.koinon.access.openid.OpenIdRefused;
import eu.koinon.access.openid.OpenIdSignIn;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do at the sign-in provider, where one is configured: sign in, prove themselves again, connect their account.
 * No database connection is held while the provider is asked.
 */
@ApplicationScoped
public class SignInByProvider {

    private static final String METHOD = Proven.PROVIDER;

    @Inject
    private OpenIdSignIn provider;

    @Inject
    private PendingSignIns pendings;

    @Inject
    private FindIdentity identities;

    @Inject
    private FindAccount accounts;

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

    /**
     * Somebody is to be sent to the provider.
     *
     * @param next finds them when they come back, in this browser
     */
    public record Departure(URI address, Next next) {}

    /** What came of it. */
    public sealed interface Arrival {

        /** Where they wanted to go when they left. */
        String onward();

        record SignedIn(Proven proven, String onward) implements Arrival {}

        /** The account has a second factor, which must be shown before the two are connected. */
        record CodeNext(Next next, String onward) implements Arrival {}

        record ProvenAgain(String onward) implements Arrival {}

        record Connected(String onward) implements Arrival {}
    }

    /** What the provider is called; nothing when none is configured. */
    public Optional<String> name() {
        return provider.isOffered()
                ? settings.text("koinon.oidc.name").or(() -> Optional.of("OpenID Connect"))
                : Optional.empty();
    }

    /** For a visitor. */
    public Departure toSignIn(String onward) {
        limits.take(RateLimit.CHALLENGE_ADDRESS, String.valueOf(current.address()));
        return depart(null, false, onward);
    }

    /** For a signed-in person who proves themself again. */
    public Departure toProve(String onward) {
        return depart(current.actor().signedIn(), true, onward);
    }

    /** For a signed-in person who connects their account. */
    public Departure toConnect(String onward) {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        return depart(current.actor().signedIn(), false, onward);
    }

    /**
     * @param secret of the browser that comes back
     * @param query with which it comes back, as it came
     * @throws SignInFailed if the provider's answer cannot be used, or names nobody here
     * @throws OpenIdRefused if the provider is out of reach
     */
    public Arrival arrive(@Nullable String secret, String query) {
        var pending = pendings.take(Pending.Kind.OPENID, secret).orElseThrow(SignInFailed::tooLate);
        var cut = pending.data().indexOf('\n');
        var onward = pending.data().substring(cut + 1);
        var attempt = OpenIdAttempt.read(pending.data().substring(0, cut));
        var identity = finish(attempt, query);
        var person = pending.person();
        if (person == null) {
            return signIn(identity, onward);
        }
        if (!person.equals(current.person())) {
            throw SignInFailed.tooLate();
        }
        return attempt.afresh() ? prove(person, identity, onward) : connect(identity, onward);
    }

    private Departure depart(@Nullable PersonId person, boolean afresh, String onward) {
        if (!provider.isOffered()) {
            throw new Missing();
        }
        var departure = provider.begin(afresh);
        var next = pendings.begin(
                new Pending(Pending.Kind.OPENID, person, departure.attempt().written() + "\n" + onward));
        return new Departure(departure.address(), next);
    }

    private OpenIdIdentity finish(OpenIdAttempt attempt, String query) {
        try {
            return provider.finish(attempt, query);
        } catch (OpenIdRefused refused) {
            if (refused.reason() == OpenIdRefused.Reason.UNAVAILABLE) {
                throw refused;
            }
            log.failed(null, METHOD);
            throw SignInFailed.provider();
        }
    }

    private Arrival signIn(OpenIdIdentity identity, String onward) {
        var found = identities.findOrConnect(identity);
        if (found instanceof FindIdentity.Found.Known known) {
            var actingFor = accounts.firstOrganisation(known.person()).orElse(null);
            log.succeeded(known.person(), actingFor, METHOD);
            // not asked to prove themself afresh: the provider may have known the browser from before
            return new Arrival.SignedIn(new Proven(known.person(), actingFor, METHOD, false), onward);
        }
        if (found instanceof FindIdentity.Found.Protected known) {
            return new Arrival.CodeNext(
                    pendings.begin(new Pending(Pending.Kind.CODE, known.person(), ProviderProof.write(identity))),
                    onward);
        }
        log.failed(null, METHOD);
        throw SignInFailed.provider();
    }

    private Arrival prove(PersonId person, OpenIdIdentity identity, String onward) {
        if (identities.owner(identity).filter(person::equals).isEmpty()) {
            log.failed(person, METHOD);
            throw SignInFailed.provider();
        }
        stepUp.succeeded(person);
        return new Arrival.ProvenAgain(onward);
    }

    private Arrival connect(OpenIdIdentity identity, String onward) {
        manage.connectProvider(identity);
        return new Arrival.Connected(onward);
    }
}
