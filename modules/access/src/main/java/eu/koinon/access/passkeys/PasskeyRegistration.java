package eu.koinon.access.passkeys;

import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import eu.koinon.access.passkeys.PasskeyRefused.Reason;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds a passkey to an account (WebAuthn Level 3, section 7.1): discoverable, so that no name has to be typed at
 * sign-in, and with user verification, so that it counts as two factors.
 */
@ApplicationScoped
public class PasskeyRegistration {
    /** Ed25519, ECDSA with P-256, RSA for older Windows; in this order of preference. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,20}");
    private static final int MOST_TRANSPORTS = 10;

    private final RelyingParty relyingParty;
    private final ChallengeStore challenges;
    private final WebAuthn webAuthn = new WebAuthn();

    @Inject
    public PasskeyRegistration(Settings settings, ChallengeStore challenges) {
        this(RelyingParty.of(settings), challenges);
    }

    public PasskeyRegistration(RelyingParty relyingParty, ChallengeStore challenges) {
        this.relyingParty = relyingParty;
        this.challenges = challenges;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PasskeyRegistration() {
        this.relyingParty = null;
        this.challenges = null;
    }

    /**
     * The options for {@code startRegistration({ optionsJSON })}.
     *
     * @param existing the passkeys that the holder has; an authenticator does not make a second one beside them
     */
    public String options(PasskeyHolder holder, List<KnownPasskey> existing) {
        byte[] challenge = challenges.issue(Ceremony.REGISTRATION, Optional.of(holder.person()));
        return webAuthn.json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(relyingParty.id(), relyingParty.name()),
                new PublicKeyCredentialUserEntity(PasskeyHolder.handle(holder.person()), holder.email(), holder.name()),
                new DefaultChallenge(challenge),
                ALGORITHMS,
                ChallengeStore.LIFETIME.toMillis(),
                WebAuthn.descriptors(existing),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                List.of(),
                AttestationConveyancePreference.NONE,
                null));
    }

    /**
     * Checks what {@code startRegistration} resolved to.
     *
     * @param person the signed-in person for whom the options were made
     * @param response the RegistrationResponseJSON, as text
     * @return the passkey to store; the caller refuses an id that is stored already, for whomever
     * @throws PasskeyRefused when anything is wrong with it
     */
    public RegisteredPasskey verify(PersonId person, String response) {
        RegistrationData data = webAuthn.read(
                Ceremony.REGISTRATION, response, text -> webAuthn.manager().parseRegistrationResponseJSON(text));
        byte[] challenge = webAuthn.challengeIn(Ceremony.REGISTRATION, data.getCollectedClientData());
        if (!challenges.consume(challenge, Ceremony.REGISTRATION, Optional.of(person))) {
            throw new PasskeyRefused(Ceremony.REGISTRATION, Reason.CHALLENGE);
        }
        return webAuthn.guarded(Ceremony.REGISTRATION, () -> {
            webAuthn.manager()
                    .verify(
                            data,
                            new RegistrationParameters(
                                    WebAuthn.expectation(relyingParty, challenge), ALGORITHMS, true, true));
            return registered(data);
        });
    }

    private RegisteredPasskey registered(RegistrationData data) {
        if (data.getAttestationObject() == null) {
            throw new PasskeyRefused(Ceremony.REGISTRATION, Reason.MALFORMED);
        }
        AuthenticatorData<?> authenticator = data.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData attested = authenticator.getAttestedCredentialData();
        if (attested == null) {
            throw new PasskeyRefused(Ceremony.REGISTRATION, Reason.MALFORMED);
        }
        UUID aaguid = attested.getAaguid().getValue();
        return new RegisteredPasskey(
                CredentialId.of(attested.getCredentialId()),
                PasskeyCredential.of(attested, authenticator.isFlagBE(), webAuthn.converter()),
                authenticator.getSignCount(),
                transports(data.getTransports()),
                aaguid == null ? new UUID(0, 0) : aaguid,
                authenticator.isFlagBE(),
                authenticator.isFlagBS());
    }

    /** Only what has the form of a transport is kept: it will be shown to browsers again. */
    private static NavigableSet<String> transports(@Nullable Set<AuthenticatorTransport> stated) {
        NavigableSet<String> transports = new TreeSet<>();
        if (stated != null) {
            stated.stream()
                    .map(AuthenticatorTransport::getValue)
                    .filter(transport -> TRANSPORT.matcher(transport).matches())
                    .limit(MOST_TRANSPORTS)
                    .forEach(transports::add);
        }
        return transports;
    }
}
