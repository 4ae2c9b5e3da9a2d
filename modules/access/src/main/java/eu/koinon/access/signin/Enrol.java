package eu.koinon.access.signin;

import eu.koinon.access.PersonCard;
import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.passwords.Chooser;
import eu.koinon.access.passwords.Password;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.access.passwords.PasswordRules;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person whose address is proven chooses how to sign in: a password with an app's codes here, or a passkey ({@link
 * PasskeyCeremonies}). Whoever has a means that guards the account shows it before anything changes. They are signed in when the means is
 * complete, and not before.
 */
@ApplicationScoped
public class Enrol {

    @Inject
    private PendingSignIns pendings;

    @Inject
    private FindAccount accounts;

    @Inject
    private CheckCode checkCode;

    @Inject
    private CompleteEnrolment complete;

    @Inject
    private Choices choices;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordRules rules;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private CodeTries tries;

    @Inject
    private SignInLog log;

    @Inject
    private Settings settings;

    /** The person is through. @param codes recovery codes to be shown once; none when the former ones stay good */
    public record Enrolled(Proven proven, List<String> codes) {

        public Enrolled {
            codes = List.copyOf(codes);
        }
    }

    /** What came of choosing a password. */
    public sealed interface Chosen {

        /** The app comes next. */
        record AppNext(Next next) implements Chosen {}

        /** The person has an app already; they are through. */
        record Through(Enrolled enrolled) implements Chosen {}
    }

    /** Begins for a person whose address a link has proven: {@code ENROL}, or {@code RESET} when they must show more. */
    public Next begin(PersonId person) {
        return pendings.begin(
                accounts.factors(person).guard()
                        ? new Pending(Pending.Kind.RESET, person, "")
                        : new Pending(Pending.Kind.ENROL, person, choices.begun(false)));
    }

    /** What a person with a second factor can show; nothing when none is awaited. */
    public Optional<Factors> awaited(@Nullable String secret) {
        return pendings.look(Pending.Kind.RESET, secret).map(pending -> accounts.factors(pending.known()));
    }

    /**
     * The app's code, or a recovery code, instead of a passkey.
     *
     * @return {@code ENROL}: the person may choose
     * @throws SignInFailed if the code is wrong
     */
    public Next showCode(@Nullable String secret, String typed) {
        var person = pendings.look(Pending.Kind.RESET, secret)
                .orElseThrow(SignInFailed::tooLate)
                .known();
        tries.begin(person);
        if (!checkCode.isRight(person, typed)) {
            log.failed(person, "code");
            tries.wrong(person);
            throw SignInFailed.code();
        }
        tries.right(person);
        return shown(secret);
    }

    /** The person has shown their second factor. */
    public Next shown(@Nullable String secret) {
        var pending = pendings.take(Pending.Kind.RESET, secret).orElseThrow(SignInFailed::tooLate);
        return pendings.begin(new Pending(Pending.Kind.ENROL, pending.known(), choices.begun(true)));
    }

    /** Who is choosing. */
    public PersonCard person(@Nullable String secret) {
        return accounts.byId(choosing(secret).known())
                .filter(PersonCard::active)
                .orElseThrow(SignInFailed::tooLate);
    }

    /** Whether the password is chosen and the app comes next. */
    public boolean isPasswordChosen(@Nullable String secret) {
        return Choices.hasApp(choosing(secret));
    }

    /**
     * Takes the chosen password.
     *
     * @throws InvalidFields naming the flaw of {@code password}
     */
    public Chosen choosePassword(@Nullable String secret, String typed) {
        var pending = choosing(secret);
        var person = person(secret);
        var password = Password.typed(typed);
        refuseFlaws(rules, password, person, settings.networkName(), "password");
        var hash = hasher.hash(password);
        var shown = Choices.isShown(pending);
        if (pendings.take(Pending.Kind.ENROL, secret).isEmpty()) {
            throw SignInFailed.tooLate();
        }
        complete.password(person.id(), hash, shown);
        if (shown && accounts.hasApp(person.id())) {
            return new Chosen.Through(through(person.id(), Proven.PASSWORD, List.of()));
        }
        return new Chosen.AppNext(
                pendings.begin(new Pending(Pending.Kind.ENROL, person.id(), choices.withApp(person.id(), shown))));
    }

    /** The secret for the person's app, to be shown as a picture and as text. */
    public OneTimeSecret secretForApp(@Nullable String secret) {
        return choices.app(choosing(secret));
    }

    /**
     * Confirms that the app shows the right code; the person is then through.
     *
     * @throws InvalidFields naming {@code code} when it is not right
     */
    public Enrolled confirm(@Nullable String secret, String typed) {
        var pending = choosing(secret);
        var person = person(secret).id();
        var forApp = choices.app(pending);
        var step = oneTimeCodes.acceptedStep(forApp, typed, 0);
        if (step.isEmpty()) {
            throw InvalidFields.of("code", "code-wrong");
        }
        if (pendings.take(Pending.Kind.ENROL, secret).isEmpty()) {
            throw SignInFailed.tooLate();
        }
        var codes = complete.app(person, forApp, step.getAsLong(), Choices.isShown(pending));
        return through(person, Proven.PASSWORD, codes);
    }

    public Enrolled through(PersonId person, String method, List<String> codes) {
        var actingFor = accounts.firstOrganisation(person).orElse(null);
        log.succeeded(person, actingFor, method);
        return new Enrolled(new Proven(person, actingFor, method, true), codes);
    }

    private Pending choosing(@Nullable String secret) {
        return pendings.look(Pending.Kind.ENROL, secret).orElseThrow(SignInFailed::tooLate);
    }

    static void refuseFlaws(PasswordRules rules, Password password, PersonCard person, String network, String field) {
        rules.flawOf(password, new Chooser(person.email().value(), person.name(), List.of(network)))
                .ifPresent(flaw -> {
                    throw InvalidFields.of(field, "password-" + flaw.slug(), PasswordRules.SHORTEST);
                });
    }
}
