package eu.koinon.access.passkeys;

import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import eu.koinon.access.passkeys.PasskeyRefused.Reason;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the holder of a passkey (WebAuthn Level 3, section 7.2): a visitor who signs in without typing a name, or
 * a signed-in person before a step that needs a fresh proof.
 */
@ApplicationScoped
public class PasskeySignIn {
    private final RelyingParty relyingParty;
    private final ChallengeStore challenges;
    private final WebAuthn webAuthn = new WebAuthn();

    @Inject
    public PasskeySignIn(Settings settings, ChallengeStore challenges) {
        this(RelyingParty.of(settings), challenges);
    }

    public PasskeySignIn(RelyingParty relyingParty, ChallengeStore challenges) {
        this.relyingParty = relyingParty;
        this.challenges = challenges;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PasskeySignIn() {
        this.relyingParty = null;
        this.challenges = null;
    }

    /**
     * The options for {@code startAuthentication({ optionsJSON })} of a visitor. They name no passkey, so they tell
     * nothing about who has an account.
     */
    public String options() {
        return options(challenges.issue(Ceremony.SIGN_IN, Optional.empty()), List.of());
    }

    /**
     * The same for a signed-in person.
     *
     * @param passkeys theirs
     */
    public String optionsFor(PersonId person, List<KnownPasskey> passkeys) {
        return options(challenges.issue(Ceremony.STEP_UP, Optional.of(person)), passkeys);
    }

    private String options(byte[] challenge, List<KnownPasskey> passkeys) {
        return webAuthn.json(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge),
                ChallengeStore.LIFETIME.toMillis(),
                relyingParty.id(),
                WebAuthn.descriptors(passkeys),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    /**
     * Checks what {@code startAuthentication} resolved to for a visitor.
     *
     * @param response the AuthenticationResponseJSON, as text
     * @param stored finds a passkey by its id; nothing for one whose holder may not sign in
     * @throws PasskeyRefused when anything is wrong with it
     */
    public PasskeyUse verify(String response, Function<CredentialId, Optional<StoredPasskey>> stored) {
        return verify(Ceremony.SIGN_IN, Optional.empty(), response, stored);
    }

    /**
     * The same for a signed-in person, whose passkey it must be.
     *
     * @throws PasskeyRefused when anything is wrong with it
     */
    public PasskeyUse verifyFor(
            PersonId person, String response, Function<CredentialId, Optional<StoredPasskey>> stored) {
        return verify(Ceremony.STEP_UP, Optional.of(person), response, stored);
    }

    private PasskeyUse verify(
            Ceremony ceremony,
            Optional<PersonId> person,
            String response,
            Function<CredentialId, Optional<StoredPasskey>> stored) {
        AuthenticationData data =
                webAuthn.read(ceremony, response, text -> webAuthn.manager().parseAuthenticationResponseJSON(text));
        byte[] challenge = webAuthn.challengeIn(ceremony, data.getCollectedClientData());
        if (!challenges.consume(challenge, ceremony, person)) {
            throw new PasskeyRefused(ceremony, Reason.CHALLENGE);
        }
        CredentialId id = webAuthn.guarded(ceremony, () -> CredentialId.of(data.getCredentialId()));
        StoredPasskey passkey = stored.apply(id)
                .filter(found -> isHolder(found, person, data.getUserHandle()))
                .orElseThrow(() -> new PasskeyRefused(ceremony, Reason.UNKNOWN_PASSKEY));
        AuthenticationParameters parameters = parameters(passkey, challenge);
        return webAuthn.guarded(ceremony, () -> {
            webAuthn.manager().verify(data, parameters);
            return used(ceremony, data, id, passkey);
        });
    }

    /**
     * A visitor is whom the user handle names, and a signed-in person has said already who they are: either way it must
     * be the one whose passkey it is (WebAuthn Level 3, section 7.2, step 6).
     */
    private static boolean isHolder(StoredPasskey passkey, Optional<PersonId> person, byte @Nullable [] handle) {
        Optional<PersonId> named = handle == null ? Optional.empty() : PasskeyHolder.person(handle);
        boolean contradicts = handle != null && !named.equals(Optional.of(passkey.person()));
        return !contradicts && person.or(() -> named).equals(Optional.of(passkey.person()));
    }

    private AuthenticationParameters parameters(StoredPasskey passkey, byte[] challenge) {
        CredentialRecordImpl credential = new CredentialRecordImpl(
                null,
                true,
                passkey.credential().backupEligible(),
                null,
                passkey.signCount(),
                passkey.credential().data(webAuthn.converter()),
                null,
                null,
                null,
                null);
        return new AuthenticationParameters(
                WebAuthn.expectation(relyingParty, challenge), credential, null, true, true);
    }

    private static PasskeyUse used(Ceremony ceremony, AuthenticationData data, CredentialId id, StoredPasskey passkey) {
        if (data.getAuthenticatorData() == null) {
            throw new PasskeyRefused(ceremony, Reason.MALFORMED);
        }
        return new PasskeyUse(
                passkey.person(),
                id,
                data.getAuthenticatorData().getSignCount(),
                data.getAuthenticatorData().isFlagBS());
    }
}
