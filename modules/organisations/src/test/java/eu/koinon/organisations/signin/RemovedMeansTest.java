package eu.koinon.organisations.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.onetime.OneTimeCodes;
import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.openid.OpenIdIdentity;
import eu.koinon.access.passkeys.CredentialId;
import eu.koinon.access.passkeys.PasskeyCredential;
import eu.koinon.access.passkeys.RegisteredPasskey;
import eu.koinon.access.signin.ManageMeans;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.organisations.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What I am signed in with elsewhere when a means of signing in is gone. */
class RemovedMeansTest extends SigningIn {

    @BeforeEach
    void I_am_signed_in_everywhere_in_every_way() throws Exception {
        passwordAndApp(begin());
        me(() -> {
            manage().addPasskey(passkey(), "Laptop");
            manage().connectProvider(new OpenIdIdentity(
                    "https://id.example", "s-" + person, Optional.empty(), Optional.empty()));
            return null;
        });
        for (var method : Set.of("passkey", "password", "openid")) {
            session(UUID.randomUUID(), method);
            session(UUID.randomUUID(), method);
        }
    }

    @Test
    void without_a_passkey_nobody_stays_signed_in_by_it() throws Exception {
        me(() -> {
            manage().removePasskey(
                            stage.use(ShowMeans.class).show().passkeys().get(0).id());
            return null;
        });

        assertThat(methods()).containsExactly("openid", "password");
    }

    @Test
    void another_app_ends_what_the_former_one_began() throws Exception {
        var secret = OneTimeSecret.of(new byte[20]);
        var shown = stage.use(OneTimeCodes.class).shown(secret, 0).orElseThrow();

        me(() -> manage().setCodes(secret, shown));

        assertThat(methods()).containsExactly("openid", "passkey");
    }

    @Test
    void without_the_password_nobody_stays_signed_in_by_it() throws Exception {
        me(() -> {
            manage().removePassword();
            return null;
        });

        assertThat(methods()).containsExactly("openid", "passkey");
    }

    @Test
    void without_the_provider_nobody_stays_signed_in_by_it() throws Exception {
        me(() -> {
            manage().removeProvider();
            return null;
        });

        assertThat(methods()).containsExactly("passkey", "password");
    }

    @Test
    void the_device_at_which_I_do_it_stays_signed_in() throws Exception {
        session(Stage.SESSION, "openid");

        me(() -> {
            manage().removeProvider();
            return null;
        });

        assertThat(methods()).containsExactly("openid", "passkey", "password");
    }

    private ManageMeans manage() {
        return stage.use(ManageMeans.class);
    }

    private <T> T me(Callable<T> deed) throws Exception {
        return stage.as(person, null, deed);
    }

    private void session(UUID publicId, String method) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("DELETE FROM access.session WHERE public_id = ?");
                var insert = connection.prepareStatement("INSERT INTO access.session (id_hash, public_id, person_id,"
                        + " method, created_at, last_seen_at, expires_at)"
                        + " VALUES (decode(md5(?::text), 'hex'), ?, ?, ?, now(), now(), now() + interval '1 day')")) {
            statement.setObject(1, publicId);
            statement.executeUpdate();
            insert.setObject(1, publicId);
            insert.setObject(2, publicId);
            insert.setObject(3, person.value());
            insert.setString(4, method);
            insert.executeUpdate();
        }
    }

    private Set<String> methods() throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("SELECT method FROM access.session WHERE person_id = ?")) {
            statement.setObject(1, person.value());
            var found = new TreeSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static RegisteredPasskey passkey() {
        return new RegisteredPasskey(
                CredentialId.of(("mine-" + COUNT.incrementAndGet()).getBytes(StandardCharsets.US_ASCII)),
                PasskeyCredential.of(new byte[] {1, 0, 7}),
                0,
                new TreeSet<>(),
                new UUID(0, 0),
                false,
                false);
    }
}
