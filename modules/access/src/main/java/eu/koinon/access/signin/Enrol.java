package eu.koinon.access.signin;

import eu.koinon.access.PersonCard;
import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.passwords.Chooser;
import eu.koinon.access.passwords.Password;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.access.passwords.PasswordRules;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person whose address is proven chooses how to sign in: a password with an app's codes here, or a passkey ({@link
 * PasskeyCeremonies}). They are signed in when the means is complete, and not before.
 */
@ApplicationScoped
public class Enrol {

    @Inject
    private PendingSignIns pendings;

    @Inject
    private FindAccount accounts;

    @Inject
    private ChangeMeans change;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordRules rules;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private SignInByPassword byPassword;

    @Inject
    private SignInLog log;

    @Inject
    private Settings settings;

    /** @param codes recovery codes, to be shown once */
    public record Enrolled(Proven proven, List<String> codes) {}

    /** Who is choosing. */
    public PersonCard person(@Nullable String secret) {
        var pending = pendings.look(Pending.Kind.ENROL, secret).orElseThrow(SignInFailed::tooLate);
        return accounts.byId(pending.known()).orElseThrow(SignInFailed::tooLate);
    }

    /** Whether the password is chosen and the app comes next. */
    public boolean isPasswordChosen(@Nullable String secret) {
        return pendings.look(Pending.Kind.ENROL, secret)
                .map(pending -> !pending.data().isEmpty())
                .orElse(false);
    }

    /**
     * Takes the chosen password. Whoever had a second factor before must show it now: the link proved no more than the
     * mailbox.
     *
     * @return what comes next: {@code ENROL} goes on with the app, {@code CODE} asks for the factor they have
     * @throws InvalidFields naming the flaw of {@code password}
     */
    public SignInByPassword.Next choosePassword(String secret, String typed) {
        var person = person(secret);
        var password = Password.typed(typed);
        refuseFlaws(rules, password, person, settings.networkName(), "password");
        change.password(person.id(), hasher.hash(password), false);
        if (accounts.hasSecondFactor(person.id())) {
            return byPassword.askForCode(person.id());
        }
        pendings.keep(secret, Base64.getEncoder().encodeToString(oneTimeCodes.newSecret().bytes()));
        return new SignInByPassword.Next(Pending.Kind.ENROL, secret);
    }

    /** The secret for the person's app, to be shown as a picture and as text. */
    public OneTimeSecret secretForApp(@Nullable String secret) {
        var pending = pendings.look(Pending.Kind.ENROL, secret).orElseThrow(SignInFailed::tooLate);
        if (pending.data().isEmpty()) {
            throw SignInFailed.tooLate();
        }
        return OneTimeSecret.of(Base64.getDecoder().decode(pending.data()));
    }

    /**
     * Confirms that the app shows the right code; the person is then through.
     *
     * @throws InvalidFields naming {@code code} when it is not right
     */
    public Enrolled confirm(String secret, String typed) {
        var person = person(secret);
        var forApp = secretForApp(secret);
        var step = oneTimeCodes.acceptedStep(forApp, typed, 0);
        if (step.isEmpty()) {
            throw InvalidFields.of("code", "code-wrong");
        }
        if (pendings.take(Pending.Kind.ENROL, secret).isEmpty()) {
            throw SignInFailed.tooLate();
        }
        var codes = change.codes(person.id(), forApp, step.getAsLong());
        var actingFor = accounts.firstOrganisation(person.id()).orElse(null);
        log.succeeded(person.id(), actingFor, "password");
        return new Enrolled(new Proven(person.id(), actingFor, "password"), codes);
    }

    static void refuseFlaws(
            PasswordRules rules, Password password, PersonCard person, String network, String field) {
        rules.flawOf(password, new Chooser(person.email().value(), person.name(), List.of(network)))
                .ifPresent(flaw -> {
                    throw InvalidFields.of(field, "password-" + flaw.slug(), PasswordRules.SHORTEST);
                });
    }
}
