package eu.koinon.organisations.signin;

import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.RecoveryCodes;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.access.passwords.PasswordRules;
import eu.koinon.access.sealing.Sealer;
import eu.koinon.access.signin.ChangeMeans;
import eu.koinon.access.signin.CheckCode;
import eu.koinon.access.signin.Choices;
import eu.koinon.access.signin.CodeTries;
import eu.koinon.access.signin.CompleteEnrolment;
import eu.koinon.access.signin.ConfirmCode;
import eu.koinon.access.signin.DemoCodes;
import eu.koinon.access.signin.Enrol;
import eu.koinon.access.signin.FindAccount;
import eu.koinon.access.signin.FindIdentity;
import eu.koinon.access.signin.ManageMeans;
import eu.koinon.access.signin.Next;
import eu.koinon.access.signin.PendingSignIns;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.access.signin.SignInByPassword;
import eu.koinon.access.signin.SignInLog;
import eu.koinon.access.signin.StoredIdentities;
import eu.koinon.access.signin.StoredMeans;
import eu.koinon.access.signin.StoredPasskeys;
import eu.koinon.access.signin.TellOfChange;
import eu.koinon.access.signin.WarnOfGuesses;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stage with all that a sign-in needs, and for each test a person who has no means of signing in yet. It stands in this
 * module because a sign-in asks for whom a person can act.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SigningIn {

    static final String PASSWORD = "lantern gravel pumpkin orbit";
    static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    static Path keys;

    Stage stage;
    PersonId person;
    String email;

    @BeforeAll
    void a_network() throws Exception {
        Files.writeString(keys.resolve("sealing.key"), Base64.getEncoder().encodeToString(new byte[32]));
        System.setProperty("koinon.keys", keys.toString());
        stage = Played.with(List.of(
                CheckCode.class,
                Choices.class,
                ChangeMeans.class,
                CodeTries.class,
                CompleteEnrolment.class,
                ConfirmCode.class,
                DemoCodes.class,
                Enrol.class,
                FindAccount.class,
                FindIdentity.class,
                ManageMeans.class,
                OneTimeCodes.class,
                PasswordHasher.class,
                PasswordRules.class,
                PendingSignIns.class,
                RecoveryCodes.class,
                Sealer.class,
                ShowMeans.class,
                SignInByPassword.class,
                SignInLog.class,
                StoredIdentities.class,
                StoredMeans.class,
                StoredPasskeys.class,
                TellOfChange.class,
                WarnOfGuesses.class));
    }

    @BeforeEach
    void somebody() throws Exception {
        var name = "Noor " + COUNT.incrementAndGet();
        person = stage.network().person(name);
        email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    @AfterAll
    void away() {
        stage.close();
        System.clearProperty("koinon.keys");
    }

    Enrol enrol() {
        return stage.use(Enrol.class);
    }

    /** What comes after the person has followed a link to their address. */
    Next begin() throws Exception {
        return stage.asVisitor(() -> enrol().begin(person));
    }

    Next chosenPassword(Next next) throws Exception {
        var chosen = stage.asVisitor(() -> enrol().choosePassword(next.secret(), PASSWORD));
        return ((Enrol.Chosen.AppNext) chosen).next();
    }

    Enrol.Enrolled passwordAndApp(Next first) throws Exception {
        var next = chosenPassword(first);
        var secret = stage.asVisitor(() -> enrol().secretForApp(next.secret()));
        var shown = stage.use(OneTimeCodes.class).shown(secret, 0).orElseThrow();
        return stage.asVisitor(() -> enrol().confirm(next.secret(), shown));
    }
}
