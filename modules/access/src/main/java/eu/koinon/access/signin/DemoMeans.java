package eu.koinon.access.signin;

import eu.koinon.access.DemoSignIns;
import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.passwords.Password;
import eu.koinon.access.passwords.PasswordHash;
import eu.koinon.access.passwords.PasswordHasher;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One password for all invented people of an installation, made up when the first of them gets it; and each their own app. */
@ApplicationScoped
public class DemoMeans implements DemoSignIns {

    /** Sixteen letters that nobody takes for each other: four bits each. */
    private static final String LETTERS = "abcdefghkmnpqrst";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    @Inject
    private Randomness randomness;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private ChangeMeans change;

    private @Nullable Shared shared;

    private record Shared(String password, PasswordHash hash) {}

    @Override
    public List<String> give(PersonId person) {
        var means = shared();
        var app = oneTimeCodes.newSecret();
        change.password(person, means.hash, false);
        change.codes(person, app, 0);
        return List.of(
                "Password: " + means.password,
                "Code:     shown on the page that asks for it; for an app of your own the key is " + app.forTyping());
    }

    private synchronized Shared shared() {
        if (shared == null) {
            var password = newPassword();
            shared = new Shared(password, hasher.hash(Password.typed(password)));
        }
        return shared;
    }

    private String newPassword() {
        var chance = randomness.bytes(GROUPS * GROUP);
        var password = new StringBuilder();
        for (int i = 0; i < chance.length; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(chance[i] & 15));
        }
        return password.toString();
    }
}
