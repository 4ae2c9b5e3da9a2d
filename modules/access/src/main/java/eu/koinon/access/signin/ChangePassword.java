package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.passwords.Password;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.access.passwords.PasswordRules;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** I change my password, or set one beside my passkey; every other device is signed out. */
@ApplicationScoped
public class ChangePassword {

    @Inject
    private FindAccount accounts;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordRules rules;

    @Inject
    private ManageMeans manage;

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    @Inject
    private Settings settings;

    /**
     * @throws eu.koinon.kernel.StepUpNeeded when the last proof is too old: asked before anything is hashed
     * @throws eu.koinon.kernel.InvalidFields naming the flaw of {@code password}
     */
    public void change(String typed) {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        var person = accounts.byId(current.actor().signedIn()).orElseThrow(SignInFailed::tooLate);
        var password = Password.typed(typed);
        Enrol.refuseFlaws(rules, password, person, settings.networkName(), "password");
        manage.setPassword(hasher.hash(password));
    }
}
